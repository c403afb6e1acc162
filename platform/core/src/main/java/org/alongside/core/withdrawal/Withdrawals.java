package org.alongside.core.withdrawal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.alongside.core.audit.AuditLog;
import org.alongside.core.consent.Consents;
import org.alongside.core.consent.Decision;
import org.alongside.core.consent.Method;
import org.alongside.core.consent.NewDecision;
import org.alongside.core.holding.Effect;
import org.alongside.core.holding.Holding;
import org.alongside.core.holding.Level;
import org.alongside.core.identity.Allowed;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.identity.ForEverybody;
import org.alongside.core.identity.Relations;
import org.alongside.core.participant.Participants;
import org.alongside.core.problem.Invalid;
import org.alongside.core.problem.NotFound;
import org.alongside.core.sealed.SealedTexts;
import org.alongside.spi.ParticipantId;
import org.alongside.spi.Purpose;

/**
 * Somebody stops (R12): in one action, without a reason, by whatever way they tell us. Their yes ends in the same transaction; what
 * follows from it is written down there as work and done from then on.
 */
@ApplicationScoped
@Transactional
public class Withdrawals {
    /** What becomes of one kind of thing; {@code holding} is its key. */
    public record Part(String holding, List<Effect> effects) {}

    /**
     * Somebody stopped: how far the work has come.
     *
     * @param saidBy whose words it was; empty when those were erased
     * @param ended the purposes whose yes ended, or rests, by it
     */
    public record Row(
            WithdrawalId id,
            Extent extent,
            Method method,
            Optional<String> saidBy,
            List<Purpose> ended,
            OffsetDateTime toldAt,
            Optional<OffsetDateTime> finishedAt,
            List<Piece> work) {}

    /** One piece of the work; {@code stuck} when it failed so often that somebody has to look. */
    public record Piece(String holding, boolean done, boolean stuck, List<Effect> effects) {}

    /** What was said: how far, by whatever way, in whose words, when. */
    private record Word(Extent extent, Method method, String saidBy, OffsetDateTime at) {}

    /** Who stopped, and how far the work has come. */
    public record Told(ParticipantId participant, Row row) {}

    private static final String SAID_BY = "core.withdrawal.sealed_said_by";
    private static final Purpose LETTING_GO = new Purpose("core.letting-go");

    @PersistenceContext(unitName = "core")
    private EntityManager em;

    @Inject
    @Any
    private Instance<Holding> holdings;

    @Inject
    private Consents consents;

    @Inject
    private Participants participants;

    @Inject
    private Relations relations;

    @Inject
    private SealedTexts texts;

    @Inject
    private CurrentUser user;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /** What would become of everything about the person at the keyboard. Changes nothing. */
    @ForEverybody("tells people only about themselves")
    public List<Part> previewMine(Extent extent) {
        return parts(me(), extent);
    }

    /** What would become of everything about somebody who asks us. Changes nothing. */
    @Allowed("core.consent.record")
    public List<Part> preview(ParticipantId participant, Extent extent) {
        insistItMayBeKnown(participant);
        audit.read(LETTING_GO, participant);
        return parts(participant, extent);
    }

    /** The person at the keyboard stops. */
    @ForEverybody("people always may stop")
    public WithdrawalId stop(Extent extent) {
        WithdrawalId id = WithdrawalId.random();
        stop(id, extent, OffsetDateTime.now(clock));
        return id;
    }

    /**
     * The person at the keyboard said so while the database could not be reached. Taken over again it changes nothing.
     *
     * @param id what was given to it then
     * @param at when they said it
     */
    @ForEverybody("people always may stop")
    public void stop(WithdrawalId id, Extent extent, OffsetDateTime at) {
        if (!isKnown(id)) {
            ParticipantId me = me();
            take(id, me, new Word(extent, Method.ONLINE, participants.nameOf(me), at));
        }
    }

    /** Whether it was taken over already. */
    @ForEverybody("the platform's own clockwork")
    public boolean isKnown(WithdrawalId id) {
        return em.find(WithdrawalEntity.class, id.value()) != null;
    }

    /**
     * Somebody told us that they stop.
     *
     * @param told how, and whose words it was; its decision does not matter
     */
    @Allowed("core.consent.record")
    public WithdrawalId stopFor(ParticipantId participant, Extent extent, NewDecision told) {
        insistItMayBeKnown(participant);
        if (told.method() == null || !told.method().toldToStaff()) {
            throw new Invalid("core.consent.fault.incomplete");
        }
        WithdrawalId id = WithdrawalId.random();
        take(id, participant, new Word(extent, told.method(), told.saidBy(), OffsetDateTime.now(clock)));
        return id;
    }

    /** The person at the keyboard goes on after a pause, with everything that rested. */
    @ForEverybody("people always may decide about themselves")
    public void goOn() {
        ParticipantId me = me();
        consents.decideAbout(me, key -> true, NewDecision.of(Decision.RESUMED, Method.ONLINE, participants.nameOf(me)));
    }

    /** Every time the person at the keyboard stopped, the newest first. */
    @ForEverybody("tells people only about themselves")
    public List<Row> mine() {
        return rows(me());
    }

    /** Every time somebody stopped, the newest first. */
    @Allowed("core.people.read")
    public List<Row> of(ParticipantId participant) {
        insistItMayBeKnown(participant);
        return rows(participant);
    }

    /** What was told with the account at the keyboard, even when nobody is on record any more whom it was about. */
    @ForEverybody("only for whoever said so with this very account")
    public Optional<Told> toldByMe(WithdrawalId id) {
        return Optional.ofNullable(em.find(WithdrawalEntity.class, id.value()))
                .filter(told -> told.typedBy().equals(user.required().account()))
                .map(told -> new Told(told.participant(), row(told)));
    }

    /** For {@link Beforehand}, which knows that they asked for it. */
    WithdrawalId pauseAsAsked(ParticipantId participant) {
        WithdrawalId id = WithdrawalId.random();
        take(
                id,
                participant,
                new Word(
                        Extent.all(Level.PAUSE),
                        Method.BEFOREHAND,
                        participants.nameOf(participant),
                        OffsetDateTime.now(clock)));
        return id;
    }

    /** Whoever is on record twice stops on both. */
    private void take(WithdrawalId id, ParticipantId participant, Word word) {
        participants.sameAs(participant).stream()
                .filter(record -> !record.equals(participant))
                .forEach(record -> takeOn(WithdrawalId.random(), record, word));
        takeOn(id, participant, word);
    }

    private void takeOn(WithdrawalId id, ParticipantId participant, Word word) {
        Extent extent = word.extent();
        Level level = extent.level();
        NewDecision told = NewDecision.of(
                level == Level.PAUSE ? Decision.PAUSED : Decision.WITHDRAWN, word.method(), word.saidBy());
        List<Purpose> ended = consents.decideAbout(
                participant,
                key -> extent.covers(key) && (level != Level.NO_CONTACT || Contact.PURPOSES.contains(key)),
                told);
        WithdrawalEntity withdrawal = new WithdrawalEntity(
                id, participant, extent, word.method(), user.required().account(), word.at());
        withdrawal.isSaidBy(texts.seal(participant, SAID_BY, id.value(), told.saidBy()));
        withdrawal.ends(ended);
        em.persist(withdrawal);
        em.flush();
        covered(extent).forEach(holding -> em.persist(new WithdrawalWork(id, holding.key(), holding.turn())));
        audit.record("core.withdrawal." + level.name().toLowerCase(Locale.ROOT).replace('_', '-'), participant);
    }

    private List<Holding> covered(Extent extent) {
        return holdings.stream()
                .filter(holding -> extent.covers(holding.key()))
                .sorted(Comparator.comparingInt(Holding::turn).thenComparing(Holding::key))
                .toList();
    }

    private List<Part> parts(ParticipantId participant, Extent extent) {
        return covered(extent).stream()
                .map(holding -> new Part(holding.key(), holding.effects(participant, extent.level())))
                .filter(part -> !part.effects().isEmpty())
                .toList();
    }

    /**
     * What becomes of things tells of pairs: of that trainee's, and of their mentor's. So it does not exist for whoever judges them
     * (R6); somebody else writes down that they stop.
     */
    void insistItMayBeKnown(ParticipantId participant) {
        participants.nameOf(participant);
        if (relations.judgedByMe().contains(participant)
                || relations.pairedWithThoseJudgedByMe().contains(participant)) {
            throw new NotFound();
        }
    }

    private ParticipantId me() {
        return participants.me().orElseThrow(NotFound::new);
    }

    private List<Row> rows(ParticipantId participant) {
        return em.createQuery(
                        "select w from Withdrawal w where w.participant = :participant order by w.toldAt desc",
                        WithdrawalEntity.class)
                .setParameter("participant", participant.value())
                .getResultStream()
                .map(this::row)
                .toList();
    }

    private Row row(WithdrawalEntity withdrawal) {
        List<Piece> work = em.createQuery(
                        "select w from WithdrawalWork w where w.withdrawal = :withdrawal order by w.turn, w.holding",
                        WithdrawalWork.class)
                .setParameter("withdrawal", withdrawal.id().value())
                .getResultStream()
                .map(piece -> new Piece(piece.holding(), piece.doneAt().isPresent(), piece.stuck(), piece.effects()))
                .toList();
        return new Row(
                withdrawal.id(),
                withdrawal.extent(),
                withdrawal.method(),
                withdrawal
                        .sealedSaidBy()
                        .flatMap(kept -> texts.open(
                                withdrawal.participant(),
                                SAID_BY,
                                withdrawal.id().value(),
                                kept)),
                withdrawal.ended(),
                withdrawal.toldAt(),
                withdrawal.finishedAt(),
                work);
    }
}
