package org.alongside.core.withdrawal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.alongside.core.audit.AuditLog;
import org.alongside.core.consent.Method;
import org.alongside.core.detail.PlanReaders;
import org.alongside.core.identity.Allowed;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.identity.ForEverybody;
import org.alongside.core.notification.Message;
import org.alongside.core.notification.Outbox;
import org.alongside.core.notification.Recipient;
import org.alongside.core.participant.Participants;
import org.alongside.core.problem.Invalid;
import org.alongside.core.problem.NotFound;
import org.alongside.core.sealed.SealedTexts;
import org.alongside.spi.ParticipantId;

/**
 * What people write while they are well: that everything rests when they are not, how that shows, and who may say so then. It only
 * ever pauses; going on is theirs alone.
 */
@ApplicationScoped
@Transactional
public class Beforehand {
    /**
     * What somebody wrote.
     *
     * @param signs how it shows that they are not well, in their words; may be empty
     * @param readers who may read it, and may say that everything rests
     */
    public record Script(String signs, PlanReaders readers, OffsetDateTime writtenAt) {}

    static final int LONGEST = 2000;
    static final String SIGNS = "core.beforehand.sealed_signs";
    private static final String SAID_BY = "core.beforehand.sealed_said_by";
    private static final int LONGEST_NAME = 200;

    @PersistenceContext(unitName = "core")
    private EntityManager em;

    @Inject
    private Withdrawals withdrawals;

    @Inject
    private Participants participants;

    @Inject
    private SealedTexts texts;

    @Inject
    private CurrentUser user;

    @Inject
    private AuditLog audit;

    @Inject
    private Outbox outbox;

    @Inject
    private Clock clock;

    /** What I wrote; empty when nothing is to happen by itself. */
    @ForEverybody("tells people only about themselves")
    public Optional<Script> mine() {
        return find(me()).map(this::script);
    }

    /**
     * I write it, in place of what I wrote before.
     *
     * @param signs at most 2000 characters; may be empty
     * @throws Invalid when nobody could read it: then it would do nothing
     */
    @ForEverybody("people always may decide about themselves")
    public void write(String signs, PlanReaders readers) {
        ParticipantId me = me();
        keep(me, signs, readers, Method.ONLINE, participants.nameOf(me));
        audit.record("core.beforehand.written", me);
    }

    /**
     * Somebody told us by telephone, letter or otherwise (R15). They get a message that says so. Who types it can read it later only if
     * they are among those whom the person chose.
     *
     * @param saidBy whose words these are
     * @throws Invalid when nobody could read it, or it does not say who told us, and how
     */
    @Allowed("core.consent.record")
    public void writeFor(ParticipantId participant, String signs, PlanReaders readers, Method how, String saidBy) {
        withdrawals.insistItMayBeKnown(participant);
        if (how == null || !how.toldToStaff() || saidBy == null || saidBy.isBlank() || saidBy.length() > LONGEST_NAME) {
            throw new Invalid("core.consent.fault.said-by");
        }
        keep(participant, signs, readers, how, saidBy.strip());
        audit.record("core.beforehand.written-for", participant);
        outbox.tell(Recipient.of(participant), Message.of("core.notice.beforehand-written"));
    }

    private void keep(ParticipantId whose, String signs, PlanReaders readers, Method how, String saidBy) {
        String words = signs == null ? "" : signs.strip();
        if (words.length() > LONGEST) {
            throw new Invalid("core.detail.fault.long", LONGEST);
        }
        if (readers == null || readers == PlanReaders.NOBODY) {
            throw new Invalid("core.beforehand.fault.readers");
        }
        if (!participants.isHere(whose)) {
            throw new NotFound();
        }
        BeforehandEntity script = find(whose).orElseGet(() -> new BeforehandEntity(whose));
        script.says(texts.seal(script.participant(), SIGNS, script.id(), words), readers);
        script.isSaidBy(
                texts.seal(script.participant(), SAID_BY, script.id(), saidBy),
                how,
                user.required().account(),
                OffsetDateTime.now(clock));
        em.persist(script);
    }

    /** I take it back: nothing happens by itself any more. */
    @ForEverybody("people always may decide about themselves")
    public void takeBack() {
        ParticipantId me = me();
        find(me).ifPresent(script -> {
            em.remove(script);
            audit.record("core.beforehand.taken-back", me);
        });
    }

    /** What somebody wrote, if the person at the keyboard is among those who may read it. */
    @Allowed("core.plan.read")
    public Optional<Script> of(ParticipantId participant) {
        withdrawals.insistItMayBeKnown(participant);
        Optional<Script> shown = shown(participant).map(this::script);
        shown.ifPresent(script -> audit.record("core.beforehand.read", participant));
        return shown;
    }

    /**
     * Everything rests for them, as they asked for. They are told so, by whom, and how to go on.
     *
     * @throws NotFound when they asked for no such thing, or not from the person at the keyboard
     */
    @Allowed("core.plan.read")
    public WithdrawalId pause(ParticipantId participant) {
        withdrawals.insistItMayBeKnown(participant);
        ParticipantId whose =
                shown(participant).map(BeforehandEntity::participant).orElseThrow(NotFound::new);
        WithdrawalId id = withdrawals.pauseAsAsked(whose);
        audit.record("core.beforehand.paused", id, whose);
        outbox.tell(Recipient.of(whose), Message.of("core.notice.paused-as-asked"));
        return id;
    }

    private Optional<BeforehandEntity> shown(ParticipantId participant) {
        return find(participant)
                .filter(script -> script.readers().include(user.required().roles()));
    }

    private Optional<BeforehandEntity> find(ParticipantId participant) {
        // Of somebody who is on record twice what they wrote last counts, on whichever record.
        return em.createQuery(
                        "select b from Beforehand b where b.participant in :records order by b.writtenAt desc",
                        BeforehandEntity.class)
                .setParameter(
                        "records",
                        participants.sameAs(participant).stream()
                                .map(ParticipantId::value)
                                .toList())
                .getResultStream()
                .findFirst();
    }

    private Script script(BeforehandEntity kept) {
        return new Script(
                texts.open(kept.participant(), SIGNS, kept.id(), kept.sealedSigns())
                        .orElse(""),
                kept.readers(),
                kept.writtenAt());
    }

    private ParticipantId me() {
        return participants.me().orElseThrow(NotFound::new);
    }
}
