package org.alongside.mentoring.pairing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.alongside.core.audit.AuditLog;
import org.alongside.core.consent.Consents;
import org.alongside.core.consent.Method;
import org.alongside.core.contactstop.ContactStops;
import org.alongside.core.identity.Allowed;
import org.alongside.core.identity.ForEverybody;
import org.alongside.core.initiative.Initiatives;
import org.alongside.core.notification.Message;
import org.alongside.core.notification.Outbox;
import org.alongside.core.notification.Recipient;
import org.alongside.core.participant.Participants;
import org.alongside.core.problem.Invalid;
import org.alongside.core.problem.NotFound;
import org.alongside.mentoring.MentoringInitiative;
import org.alongside.mentoring.PairingId;
import org.alongside.mentoring.enrolment.Enrolments;
import org.alongside.mentoring.enrolment.Side;
import org.alongside.spi.DataKind;
import org.alongside.spi.InitiativeId;
import org.alongside.spi.Participant;
import org.alongside.spi.ParticipantId;

/**
 * Pairs that somebody thought of. The mentor reads first and decides first, silently and without a clock; the trainee hears of it
 * only when the mentor would like to. Whoever says "not this time" gives no reason, and the other one never learns of it.
 */
@ApplicationScoped
@Transactional
public class Suggestions {

    /**
     * A pair that somebody thought of.
     *
     * @param why in fixed words, for {@link Why}
     */
    public record Row(
            PairingId id,
            InitiativeId initiative,
            Participant mentor,
            Participant trainee,
            PairingState state,
            String why) {

        /** The other one of the two. */
        public Participant partnerOf(ParticipantId participant) {
            return mentor.id().equals(participant) ? trainee : mentor;
        }

        /** Who is to read it and decide next; nobody when it is a coordinator's turn. */
        public Optional<Participant> turn() {
            return switch (state) {
                case SUGGESTED -> Optional.of(mentor);
                case MENTOR_YES -> Optional.of(trainee);
                default -> Optional.empty();
            };
        }
    }

    /**
     * Two who would fit.
     *
     * @param why in fixed words
     */
    public record New(ParticipantId mentor, ParticipantId trainee, String why) {}

    @PersistenceContext(unitName = "mentoring")
    private EntityManager em;

    @Inject
    private PairingRows pairs;

    @Inject
    private Pairings pairings;

    @Inject
    private PairPlaces places;

    @Inject
    private ContactStops stops;

    @Inject
    private Enrolments enrolments;

    @Inject
    private Participants participants;

    @Inject
    private Initiatives initiatives;

    @Inject
    private Consents consents;

    @Inject
    private Outbox outbox;

    @Inject
    private AuditLog audit;

    /**
     * A person lets mentors read whom they would fit. All of them or none.
     *
     * @throws org.alongside.core.contactstop.NotPossibleAtTheMoment when two of them cannot be brought together for now
     */
    @Allowed("mentoring.pair")
    public List<Row> make(InitiativeId initiative, Collection<New> wanted) {
        initiatives.read(initiative);
        List<Pairing> made = wanted.stream()
                .map(two -> {
                    pairs.insistOn(two.trainee());
                    insistYes(two.mentor());
                    insistYes(two.trainee());
                    if (pairs.openBetween(two.mentor(), two.trainee())) {
                        throw new AlreadyPaired();
                    }
                    stops.insistPossible(two.mentor(), two.trainee());
                    Pairing pairing = Pairing.suggested(initiative, two.mentor(), two.trainee(), two.why());
                    em.persist(pairing);
                    enrolments.note(initiative, two.mentor(), Side.MENTOR);
                    enrolments.note(initiative, two.trainee(), Side.TRAINEE);
                    return pairing;
                })
                .toList();
        em.flush();
        made.forEach(pairing -> {
            audit.record("mentoring.suggestion.made", pairing.id(), pairing.trainee());
            outbox.tell(
                    Recipient.of(pairing.mentor()),
                    Message.of("mentoring.notice.suggested").about(pairing.trainee()));
        });
        return rows(made);
    }

    /** All that are under way, for staff. */
    @Allowed("mentoring.read")
    public List<Row> list() {
        return rows(pairs.thoughtOf());
    }

    /** Those that wait for me to read, or that I said yes to. Nothing tells me of one that the other has not said yes to first. */
    @ForEverybody("tells people only about themselves")
    public List<Row> mine() {
        return participants
                .me()
                .map(me -> rows(pairs.thoughtOf().stream()
                        .filter(pairing -> pairs.mayKnow(pairing, me))
                        .toList()))
                .orElseGet(List::of);
    }

    /** I would like to. */
    @ForEverybody("people always may decide about themselves")
    public Row yes(PairingId id) {
        return yes(findMine(id), me());
    }

    /** Somebody told us that they would like to (R15). */
    @Allowed("mentoring.mark-for-somebody")
    public Row yesFor(PairingId id, ParticipantId who, Method how) {
        Row row = yes(findFor(id, who, how), who);
        tellCopy(who, row);
        return row;
    }

    /** Not this time. Nobody asks why, and nobody is told. */
    @ForEverybody("people always may decide about themselves")
    public void notThisTime(PairingId id) {
        notThisTime(findMine(id));
    }

    /** Somebody told us: not this time (R15). */
    @Allowed("mentoring.mark-for-somebody")
    public void notThisTimeFor(PairingId id, ParticipantId who, Method how) {
        Pairing pairing = findFor(id, who, how);
        notThisTime(pairing);
        tellCopy(who, row(pairing));
    }

    /** Both would like to: a person introduces them to each other today. */
    @Allowed("mentoring.pair")
    public Pairings.Row introduce(PairingId id) {
        Pairing pairing = pairs.findThoughtOf(id);
        if (!pairs.possible(pairing)) {
            throw new NotPossibleAnyMore(participants.nameOf(pairing.mentor()), participants.nameOf(pairing.trainee()));
        }
        return pairings.introduce(pairing);
    }

    /** A coordinator takes it back before the two are introduced; it may be made again. */
    @Allowed("mentoring.pair")
    public void takeBack(PairingId id) {
        Pairing pairing = pairs.findThoughtOf(id);
        pairing.doesNotComeAbout(true);
        audit.record("mentoring.suggestion.taken-back", id, pairing.trainee());
    }

    /**
     * With whom somebody would rather not meet, or is or was in a pair: the matching does not think of the two. For the matching only,
     * which never says why two are not possible.
     */
    @ForEverybody("for use cases that have checked their caller; told to nobody")
    public Map<ParticipantId, Set<ParticipantId>> notAgain() {
        return pairs.everAndRatherNot();
    }

    /** How many pairs each person is in, or is thought of for, in that scheme. For the matching. */
    @ForEverybody("for use cases that have checked their caller")
    public Map<ParticipantId, Long> taken(InitiativeId initiative) {
        return pairs.taken(initiative);
    }

    /** Those under way for somebody. For rules that look again whether two can meet. */
    @ForEverybody("for use cases that have checked their caller")
    public List<Row> underWayWith(ParticipantId somebody) {
        return rows(pairs.of(somebody).stream()
                .filter(pairing -> pairing.state().onlyThoughtOf())
                .toList());
    }

    /**
     * Neither of the two is shown it while it is not possible. Everybody else sees what they saw before: nobody can tell it from a mentor
     * who takes their time, and the log says nothing of it (R11).
     */
    @ForEverybody("for use cases that have checked their caller; shown to nobody")
    public void withhold(PairingId id, boolean now) {
        Optional.ofNullable(em.find(Pairing.class, id.value())).ifPresent(pairing -> pairing.withhold(now));
    }

    private Row yes(Pairing pairing, ParticipantId who) {
        insistYes(who);
        boolean mentor = who.equals(pairing.mentor());
        pairing.yes(who);
        if (mentor) {
            places.insistOnRoomOfMentor(pairing);
        } else {
            places.insistOnRoomOfTrainee(pairing);
        }
        audit.record("mentoring.suggestion.yes", pairing.id(), pairing.trainee());
        if (mentor) {
            outbox.tell(
                    Recipient.of(pairing.trainee()),
                    Message.of("mentoring.notice.suggested").about(pairing.trainee()));
        }
        return row(pairing);
    }

    private void notThisTime(Pairing pairing) {
        pairing.doesNotComeAbout(false);
        audit.record("mentoring.pairing.not-about", pairing.id(), pairing.trainee());
    }

    private Pairing findMine(PairingId id) {
        ParticipantId me = me();
        Pairing pairing = pairs.findThoughtOf(id);
        if (!pairs.mayKnow(pairing, me)) {
            throw new NotFound();
        }
        return pairing;
    }

    private Pairing findFor(PairingId id, ParticipantId who, Method how) {
        if (how == null || !how.toldToStaff()) {
            throw new Invalid("mentoring.fault.how");
        }
        Pairing pairing = pairs.findThoughtOf(id);
        if (!pairing.has(who)) {
            throw new NotOneOfTheTwo();
        }
        if (!pairs.mayKnow(pairing, who)) {
            throw new NotThisStep();
        }
        return pairing;
    }

    private void insistYes(ParticipantId who) {
        if (!consents.allows(who, MentoringInitiative.TAKE_PART, DataKind.INVOLVEMENT)) {
            throw new NoYes(participants.nameOf(who));
        }
    }

    private void tellCopy(ParticipantId who, Row row) {
        outbox.tell(
                Recipient.of(who),
                Message.of("mentoring.notice.written-down").about(row.trainee().id()));
    }

    private ParticipantId me() {
        return participants.me().orElseThrow(NotFound::new);
    }

    private Row row(Pairing pairing) {
        return rows(List.of(pairing)).get(0);
    }

    private List<Row> rows(List<Pairing> thoughtOf) {
        Map<ParticipantId, String> names = participants.namesOf(thoughtOf.stream()
                .flatMap(pairing -> Stream.of(pairing.mentor(), pairing.trainee()))
                .toList());
        return thoughtOf.stream()
                .map(pairing -> new Row(
                        pairing.id(),
                        pairing.initiative(),
                        new Participant(pairing.mentor(), names.getOrDefault(pairing.mentor(), "")),
                        new Participant(pairing.trainee(), names.getOrDefault(pairing.trainee(), "")),
                        pairing.state(),
                        pairing.suggestedFor()))
                .sorted(Comparator.comparing(row -> row.mentor().callName(), String.CASE_INSENSITIVE_ORDER))
                .toList();
    }
}
