package org.alongside.support.advance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.alongside.core.audit.AuditLog;
import org.alongside.core.consent.Method;
import org.alongside.core.identity.Allowed;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.identity.ForEverybody;
import org.alongside.core.initiative.Initiatives;
import org.alongside.core.notification.Arg;
import org.alongside.core.notification.Message;
import org.alongside.core.notification.Outbox;
import org.alongside.core.notification.Recipient;
import org.alongside.core.participant.Participants;
import org.alongside.core.problem.Invalid;
import org.alongside.core.problem.NotFound;
import org.alongside.spi.Initiative;
import org.alongside.spi.ParticipantId;
import org.alongside.support.owed.ItemId;
import org.alongside.support.owed.ItemsInRuns;
import org.alongside.support.shared.Hidden;
import org.alongside.support.shared.Today;

/** What people ask to have before they spend it, and what a supporter enters for them when they say it in another way (R15). */
@ApplicationScoped
@Transactional
public class Advances {
    private static final long HIGHEST_MINOR = 50_000;

    @PersistenceContext(unitName = "support")
    private EntityManager em;

    @Inject
    private CurrentUser user;

    @Inject
    private Participants participants;

    @Inject
    private Initiatives initiatives;

    @Inject
    private Hidden hidden;

    @Inject
    private AdvanceRows rows;

    @Inject
    private Outbox outbox;

    @Inject
    private AuditLog audit;

    @Inject
    private ItemsInRuns inRuns;

    @Inject
    private Today today;

    /** The advances of the person at the keyboard, the newest first. */
    @ForEverybody("tells people only about themselves")
    public List<AdvanceRow> mine() {
        return rows.of(advancesOf(me()));
    }

    /** For what the person at the keyboard can ask. */
    @ForEverybody("tells people only about themselves")
    public List<Initiative> myInitiatives() {
        return initiatives.of(me());
    }

    /**
     * Asks for money beforehand.
     *
     * @throws Invalid when something is missing or cannot be
     */
    @ForEverybody("people ask for their own money")
    public AdvanceId ask(NewAdvance told) {
        return ask(me(), told, Method.ONLINE, "support.advance.asked", today.date());
    }

    /** Takes an advance of one's own back, as long as nobody was told to pay it. Nothing of it is left. */
    @ForEverybody("people ask for their own money")
    public void takeBack(AdvanceId id) {
        ParticipantId me = me();
        Advance advance = Optional.of(find(id))
                .filter(one -> one.participant().equals(me))
                .orElseThrow(NotFound::new);
        takeBack(advance);
        audit.record("support.advance.taken-back", id, me);
    }

    /** For what somebody can ask. */
    @Allowed("support.expenses.for")
    public List<Initiative> initiativesOf(ParticipantId participant) {
        mayActFor(participant);
        return initiatives.of(participant);
    }

    /** Somebody's advances, for the supporter to whom they say something about them. */
    @Allowed("support.expenses.for")
    public List<AdvanceRow> of(ParticipantId participant) {
        mayActFor(participant);
        return rows.of(advancesOf(participant));
    }

    /** The person said, in this way, that they would like to have it beforehand. They hear who wrote it down (R15). */
    @Allowed("support.expenses.for")
    public AdvanceId askFor(ParticipantId participant, NewAdvance told, Method how) {
        mayActFor(participant);
        AdvanceId id = ask(participant, told, toldToMe(how), "support.advance.asked-for", today.date());
        outbox.tell(
                Recipient.of(participant),
                Message.of(
                        "support.notice.advance-asked",
                        Arg.account(user.required().account())));
        return id;
    }

    /** The person told us, not online, that they take it back. */
    @Allowed("support.expenses.for")
    public void takeBackFor(AdvanceId id, Method how) {
        toldToMe(how);
        Advance advance = find(id);
        mayActFor(advance.participant());
        takeBack(advance);
        audit.record("support.advance.taken-back-for", id, advance.participant());
    }

    /** On another day than today: for the demo, whose months are over. */
    @ForEverybody("people ask for their own money")
    AdvanceId ask(NewAdvance told, LocalDate on) {
        return ask(me(), told, Method.ONLINE, "support.advance.asked", on);
    }

    private AdvanceId ask(ParticipantId participant, NewAdvance told, Method how, String entry, LocalDate on) {
        if (told.minor() < 1 || told.minor() > HIGHEST_MINOR) {
            throw new Invalid("support.advances.fault.amount");
        }
        boolean takesPart =
                initiatives.of(participant).stream().anyMatch(one -> one.id().equals(told.initiative()));
        if (!takesPart) {
            throw new Invalid("support.expenses.fault.initiative");
        }
        Advance advance = new Advance(participant, told);
        advance.ask(how, user.required().account(), on);
        em.persist(advance);
        audit.record(entry, advance.id(), participant);
        return advance.id();
    }

    private void takeBack(Advance advance) {
        advance.handedToNobody();
        // A run that takes it in this moment counts its version on: one of the two comes too late.
        if (inRuns.isInOne(new ItemId(advance.id().value()))) {
            throw new NotAtThisStep();
        }
        em.remove(advance);
        em.flush();
    }

    private static Method toldToMe(Method how) {
        if (how == null || !how.toldToStaff()) {
            throw new Invalid("support.claims.fault.how");
        }
        return how;
    }

    /** Who judges somebody does not hear of their money, nor of that of who is in a pair with them (R6). */
    private void mayActFor(ParticipantId participant) {
        if (participant == null) {
            throw new Invalid("support.fault.participant");
        }
        participants.nameOf(participant);
        if (hidden.fromMe().contains(participant)) {
            throw new NotFound();
        }
    }

    private List<Advance> advancesOf(ParticipantId participant) {
        return em.createQuery(
                        "select a from Advance a where a.participant = :participant order by a.askedOn desc, a.id",
                        Advance.class)
                .setParameter("participant", participant.value())
                .getResultList();
    }

    private ParticipantId me() {
        return participants.me().orElseThrow(NotFound::new);
    }

    private Advance find(AdvanceId id) {
        return Optional.ofNullable(em.find(Advance.class, id.value())).orElseThrow(NotFound::new);
    }
}
