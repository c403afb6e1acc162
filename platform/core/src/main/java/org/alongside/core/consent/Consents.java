package org.alongside.core.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.alongside.core.audit.AuditLog;
import org.alongside.core.consent.ConsentDecision.Why;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.Accounts;
import org.alongside.core.identity.Acting;
import org.alongside.core.identity.Allowed;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.identity.ForEverybody;
import org.alongside.core.module.LawfulBasis;
import org.alongside.core.module.ModuleSwitches;
import org.alongside.core.module.PurposeCard;
import org.alongside.core.module.Purposes;
import org.alongside.core.participant.Participants;
import org.alongside.core.problem.Invalid;
import org.alongside.core.problem.NotFound;
import org.alongside.core.programme.CurrentProgramme;
import org.alongside.spi.DataKind;
import org.alongside.spi.ParticipantId;
import org.alongside.spi.Purpose;

/** What people decided. The one decision point: where nobody said yes, the answer is no. */
@ApplicationScoped
@Transactional
public class Consents {
    /** One decision, as people may look it up: what, how, who said it, who typed it, when (R15), and what it was given for. */
    public record Line(
            UUID id,
            Purpose purpose,
            Decision decision,
            Method method,
            String saidBy,
            String typedBy,
            OffsetDateTime at,
            Optional<String> witness,
            Optional<String> answer,
            Optional<OffsetDateTime> until,
            Optional<LawfulBasis> lawfulBasis,
            Optional<UUID> document,
            Optional<String> documentHash) {}

    /** What was typed of a decision, and by whom. */
    public record Typed(
            ParticipantId participant,
            Purpose purpose,
            Decision decision,
            Method method,
            OffsetDateTime at,
            AccountId typedBy) {}

    /** A purpose, where somebody stands with it now, and what they said yes to. */
    public record Choice(Purpose purpose, Stand stand, Standing standing) {
        /** Whether they say yes now. */
        public boolean yes() {
            return stand == Stand.YES;
        }
    }

    /** What staff read somebody's decisions for. */
    private static final Purpose KEEPING_CHOICES = new Purpose("core.keeping-choices");

    @PersistenceContext(unitName = "core")
    private EntityManager em;

    @Inject
    private Decisions decisions;

    @Inject
    private Purposes purposes;

    @Inject
    private ModuleSwitches switches;

    @Inject
    private CurrentUser user;

    @Inject
    private CurrentProgramme programme;

    @Inject
    private Participants participants;

    @Inject
    private Accounts accounts;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /**
     * Whether something may be done with somebody's data: the one place that says yes. Fails closed: whatever is unknown, unclear or
     * over is no.
     *
     * @param participant whose data
     * @param purpose what for
     * @param kind what of them
     * @param actor who or what wants to
     * @param at when; for a moment of the past, what they had decided until then
     */
    @ForEverybody("a yes or no that every use case asks before it uses what somebody said")
    public ConsentDecision decide(
            ParticipantId participant, Purpose purpose, DataKind kind, Actor actor, OffsetDateTime at) {
        Optional<PurposeCard> card = purposes.find(purpose);
        if (card.isEmpty()) {
            return ConsentDecision.no(Why.UNKNOWN_PURPOSE);
        }
        if (!card.get().kinds().contains(kind)) {
            return ConsentDecision.no(Why.OTHER_DATA);
        }
        if (!belongsHere(actor)) {
            return ConsentDecision.no(Why.OTHER_ACTOR);
        }
        if (!card.get().asked()) {
            return participants.isHere(participant)
                    ? ConsentDecision.yes(Why.NOT_A_QUESTION, Optional.empty())
                    : ConsentDecision.no(Why.NOBODY);
        }
        Standing standing = standing(participant, purpose, at);
        return switch (standing.standAt(at)) {
            case YES -> ConsentDecision.yes(Why.SAID_YES, standing.document());
            case NOT_ASKED -> ConsentDecision.no(participants.isHere(participant) ? Why.NOT_ASKED : Why.NOBODY);
            case NO -> ConsentDecision.no(Why.SAID_NO);
            case PAUSED -> ConsentDecision.no(Why.PAUSED);
            case LAPSED -> ConsentDecision.no(Why.LAPSED);
            case RESTING -> ConsentDecision.no(Why.RESTING);
        };
    }

    /** Whether whoever is at work now may do that now. */
    @ForEverybody("a yes or no that every use case asks before it uses what somebody said")
    public boolean allows(ParticipantId participant, Purpose purpose, DataKind kind) {
        return decide(participant, purpose, kind, me(), OffsetDateTime.now(clock))
                .allowed();
    }

    /** Everybody for whom the same question has yes as its answer now. */
    @ForEverybody("ids that every use case asks for before it uses what people said")
    public Set<ParticipantId> allowing(Purpose purpose, DataKind kind) {
        if (purposes.find(purpose)
                .filter(card -> card.asked() && card.kinds().contains(kind))
                .isEmpty()) {
            return Set.of();
        }
        OffsetDateTime now = OffsetDateTime.now(clock);
        Map<ParticipantId, ParticipantId> joined = participants.joined();
        return em.createQuery(
                        "select s from ConsentState s where s.purpose = :purpose and s.stand = :yes",
                        ConsentState.class)
                .setParameter("purpose", purpose.key())
                .setParameter("yes", Stand.YES)
                .getResultStream()
                .filter(state -> state.standing().standAt(now) == Stand.YES)
                .map(ConsentState::participant)
                .map(id -> joined.getOrDefault(id, id))
                .filter(id -> joined.isEmpty() || standing(id, purpose, now).standAt(now) == Stand.YES)
                .collect(Collectors.toSet());
    }

    /** Writes down what somebody decided, by whatever way they told us. */
    @Allowed("core.consent.record")
    public void record(ParticipantId participant, Purpose purpose, NewDecision told) {
        participants.nameOf(participant);
        if (told.decision() == Decision.EXPIRED
                || told.method() == null
                || !told.method().toldToStaff()) {
            throw new Invalid("core.consent.fault.incomplete");
        }
        decisions.add(participant, purpose, told);
    }

    /** The person at the keyboard decides for themselves. */
    @ForEverybody("people always may decide about themselves")
    public void decideMyself(Purpose purpose, Decision decision) {
        decideMyself(purpose, decision, Optional.empty());
    }

    /**
     * The person at the keyboard decides for themselves.
     *
     * @param answer in which way they say yes, where there are several
     */
    @ForEverybody("people always may decide about themselves")
    public void decideMyself(Purpose purpose, Decision decision, Optional<String> answer) {
        ParticipantId me = participants.me().orElseThrow(NotFound::new);
        if (decision == null || !decision.onesOwn()) {
            throw new Invalid("core.consent.fault.incomplete");
        }
        decisions.add(
                me,
                purpose,
                new NewDecision(
                        decision,
                        Method.ONLINE,
                        participants.nameOf(me),
                        Optional.empty(),
                        answer,
                        Optional.empty(),
                        Optional.empty()));
    }

    /** What somebody decided, for those who look after them: every purpose that people are asked. */
    @Allowed("core.people.read")
    public List<Choice> choicesOf(ParticipantId participant) {
        participants.nameOf(participant);
        audit.read(KEEPING_CHOICES, participant);
        return choices(participant);
    }

    /** What the person at the keyboard decided. */
    @ForEverybody("tells people only about themselves")
    public List<Choice> myChoices() {
        return choices(participants.me().orElseThrow(NotFound::new));
    }

    /** Every decision somebody took, the newest first. */
    @Allowed("core.people.read")
    public List<Line> historyOf(ParticipantId participant) {
        participants.nameOf(participant);
        audit.read(KEEPING_CHOICES, participant);
        return lines(participant);
    }

    /**
     * What was typed of one decision of somebody.
     *
     * @throws NotFound when there is none of that id, or it is somebody else's
     */
    @Allowed("core.consent.record")
    public Typed typed(ParticipantId participant, UUID decision) {
        return Optional.ofNullable(decision)
                .flatMap(id -> Optional.ofNullable(typed(Set.of(id)).get(id)))
                .filter(typed -> records(participant).contains(typed.participant()))
                .orElseThrow(NotFound::new);
    }

    /** What was typed of these decisions, by their ids. */
    @Allowed("core.consent.record")
    public Map<UUID, Typed> typed(Set<UUID> decisionsById) {
        if (decisionsById.isEmpty()) {
            return Map.of();
        }
        return em.createQuery("select e from ConsentEvent e where e.id in :ids", ConsentEvent.class)
                .setParameter("ids", decisionsById)
                .getResultStream()
                .collect(Collectors.toMap(
                        ConsentEvent::id,
                        event -> new Typed(
                                event.participant(),
                                event.purpose(),
                                event.decision(),
                                event.channel(),
                                event.decidedAt(),
                                event.typedBy())));
    }

    /** Every decision of the person at the keyboard, the newest first. */
    @ForEverybody("tells people only about themselves")
    public List<Line> myHistory() {
        return lines(participants.me().orElseThrow(NotFound::new));
    }

    /**
     * The same decision about every purpose that it would change anything about.
     *
     * @param about which purposes are meant, by their keys
     * @return those that it changed something about
     */
    @ForEverybody("for use cases that have checked their caller")
    public List<Purpose> decideAbout(ParticipantId participant, Predicate<String> about, NewDecision told) {
        List<Purpose> moved = decisions.states(participant).stream()
                .filter(state -> about.test(state.purpose().key()))
                .filter(state -> state.standing().moves(Standing.Step.of(told.decision())))
                .map(ConsentState::purpose)
                .toList();
        moved.forEach(purpose -> decisions.add(participant, purpose, told));
        return moved;
    }

    /** Writes down for everybody whose yes is over that it is; it was a no from that moment on already. */
    @ForEverybody("the calendar says so, nobody does")
    public void lapse() {
        decisions
                .over(OffsetDateTime.now(clock))
                .forEach(state -> decisions.add(
                        state.participant(),
                        state.purpose(),
                        NewDecision.of(Decision.EXPIRED, Method.CALENDAR, "Alongside")));
    }

    /** Of somebody who is on record twice what they said last counts, on whichever record. */
    private Standing standing(ParticipantId participant, Purpose purpose, OffsetDateTime at) {
        return records(participant).stream()
                .flatMap(record -> decisions.state(record, purpose).stream())
                .max(Comparator.comparing(ConsentState::decidedAt))
                .map(newest -> at.isBefore(newest.decidedAt())
                        ? decisions.standing(newest.participant(), purpose, at)
                        : newest.standing())
                .orElse(Standing.NOT_ASKED);
    }

    private Set<ParticipantId> records(ParticipantId participant) {
        return participants.isHere(participant) ? participants.sameAs(participant) : Set.of(participant);
    }

    private Actor me() {
        AccountId account = user.required().account();
        return account.equals(Acting.PLATFORM) ? Actor.platform() : Actor.person(account);
    }

    private boolean belongsHere(Actor actor) {
        return switch (actor.kind()) {
            case PLATFORM -> true;
            case PLUGIN -> switches.isOn(actor.id());
            case PERSON -> {
                AccountId account = AccountId.of(actor.id());
                yield account.equals(user.required().account())
                        || accounts.in(account, programme.required()).isPresent();
            }
        };
    }

    private List<Choice> choices(ParticipantId participant) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        Map<Purpose, Standing> known = records(participant).stream()
                .flatMap(record -> decisions.states(record).stream())
                .sorted(Comparator.comparing(ConsentState::decidedAt))
                .collect(Collectors.toMap(ConsentState::purpose, ConsentState::standing, (before, after) -> after));
        return purposes.asked().stream()
                .map(PurposeCard::purpose)
                .map(purpose -> {
                    Standing standing = known.getOrDefault(purpose, Standing.NOT_ASKED);
                    return new Choice(purpose, standing.standAt(now), standing);
                })
                .toList();
    }

    private List<Line> lines(ParticipantId participant) {
        List<ConsentEvent> events = records(participant).stream()
                .flatMap(record -> decisions.of(record).stream())
                .sorted(Comparator.comparing(ConsentEvent::decidedAt)
                        .thenComparing(ConsentEvent::position)
                        .reversed())
                .toList();
        Map<AccountId, String> typists = events.stream()
                .map(ConsentEvent::typedBy)
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(), account -> accounts.nameOf(account).orElse("Alongside")));
        return events.stream()
                .map(event -> new Line(
                        event.id(),
                        event.purpose(),
                        event.decision(),
                        event.channel(),
                        decisions.saidBy(event).orElse(""),
                        typists.get(event.typedBy()),
                        event.decidedAt(),
                        decisions.witness(event),
                        event.step().answer(),
                        event.step().until(),
                        event.lawfulBasis(),
                        event.step().document(),
                        event.documentHash()))
                .toList();
    }
}
