package org.alongside.mentoring.pairing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.alongside.core.audit.AuditLog;
import org.alongside.core.consent.Consents;
import org.alongside.core.consent.Method;
import org.alongside.core.contactstop.ContactStops;
import org.alongside.core.identity.Acting;
import org.alongside.core.identity.Allowed;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.identity.ForEverybody;
import org.alongside.core.initiative.Initiatives;
import org.alongside.core.notification.Arg;
import org.alongside.core.participant.Part;
import org.alongside.core.participant.Participants;
import org.alongside.core.problem.Invalid;
import org.alongside.core.problem.NotFound;
import org.alongside.mentoring.MentoringInitiative;
import org.alongside.mentoring.PairingCreated;
import org.alongside.mentoring.PairingEnded;
import org.alongside.mentoring.PairingId;
import org.alongside.mentoring.enrolment.EnrolmentStopped;
import org.alongside.mentoring.enrolment.Enrolments;
import org.alongside.mentoring.enrolment.Side;
import org.alongside.mentoring.time.ProgrammeTime;
import org.alongside.mentoring.word.Words;
import org.alongside.spi.DataKind;
import org.alongside.spi.InitiativeId;
import org.alongside.spi.Participant;
import org.alongside.spi.ParticipantId;

/** The pairs of the current programme. Those of a trainee whom the person at the keyboard judges do not exist here (R6). */
@ApplicationScoped
@Transactional
public class Pairings {

    /**
     * A pair as people see it.
     *
     * @param endedEarly whether it ended before its planned end; empty while it goes on
     * @param leftBy who left, when it ended early
     * @param partnerTold whether the other one has been told by a person
     * @param endsOn when they plan to end
     * @param more how many more meetings both would like that nobody planned yet
     * @param toldAs how the one who left would like the other to be told
     * @param next the next planned meeting, on the programme's clocks
     */
    public record Row(
            PairingId id,
            InitiativeId initiative,
            Participant mentor,
            Participant trainee,
            PairingState state,
            LocalDate beganOn,
            Optional<LocalDate> endedOn,
            Optional<Boolean> endedEarly,
            Optional<ParticipantId> leftBy,
            boolean partnerTold,
            LocalDate endsOn,
            Optional<Integer> more,
            Parting toldAs,
            Optional<ZonedDateTime> next) {

        /** Whether it is one of the two. */
        public boolean has(ParticipantId participant) {
            return mentor.id().equals(participant) || trainee.id().equals(participant);
        }

        /** One of the two, by id. */
        public Participant member(ParticipantId participant) {
            return mentor.id().equals(participant) ? mentor : trainee;
        }

        /** The other one of the two. */
        public Participant partnerOf(ParticipantId participant) {
            return mentor.id().equals(participant) ? trainee : mentor;
        }

        /** The one who stayed behind and has not been told by a person yet. */
        public Optional<Participant> toBeTold() {
            return leftBy.filter(who -> !partnerTold).map(this::partnerOf);
        }
    }

    /** The people who could be introduced: they said yes and are in no pair. */
    public record Ready(List<Participant> mentors, List<Participant> trainees) {}

    /** The copy for whoever stops by way of staff. */
    static final String COPY_OF_LEAVING = "mentoring.notice.copy.left";

    @PersistenceContext(unitName = "mentoring")
    private EntityManager em;

    @Inject
    private PairingRows pairs;

    @Inject
    private Participants participants;

    @Inject
    private Consents consents;

    @Inject
    private Initiatives initiatives;

    @Inject
    private CurrentUser user;

    @Inject
    private Acting acting;

    @Inject
    private AuditLog audit;

    @Inject
    private ProgrammeTime time;

    @Inject
    private PairPlaces places;

    @Inject
    private ContactStops stops;

    @Inject
    private PlannedEnd plannedEnd;

    @Inject
    private Enrolments enrolments;

    @Inject
    private Words words;

    @Inject
    private Event<PairingCreated> created;

    @Inject
    private Event<PauseOver> pauseOver;

    @Inject
    private Event<PairingEnded> ended;

    @Inject
    private Event<PairingPaused> paused;

    @Inject
    private Event<PairingResumed> resumed;

    /**
     * Introduces two people today.
     *
     * @throws org.alongside.core.contactstop.NotPossibleAtTheMoment when they cannot be brought together for now
     */
    @Allowed("mentoring.pair")
    public Row pair(InitiativeId initiative, ParticipantId mentor, ParticipantId trainee) {
        return pair(initiative, mentor, trainee, time.today());
    }

    /**
     * Introduces two people; the day may be another than today, for pairs that first were on paper.
     *
     * @throws org.alongside.core.contactstop.NotPossibleAtTheMoment when they cannot be brought together for now
     */
    @Allowed("mentoring.pair")
    public Row pair(InitiativeId initiative, ParticipantId mentor, ParticipantId trainee, LocalDate beganOn) {
        pairs.insistOn(trainee);
        if (!initiatives.read(initiative).type().equals(MentoringInitiative.KEY)) {
            throw new NotMentoring();
        }
        Pairing pairing = new Pairing(initiative, mentor, trainee, beganOn);
        insistReady(mentor, Side.MENTOR);
        insistReady(trainee, Side.TRAINEE);
        stops.insistPossible(mentor, trainee);
        write(pairing);
        places.insistOnRoomFor(pairing);
        return begin(pairing);
    }

    /** Both said yes to each other: a person introduces them today. */
    Row introduce(Pairing pairing) {
        insistReady(pairing.mentor(), Side.MENTOR);
        insistReady(pairing.trainee(), Side.TRAINEE);
        pairing.introduce(time.today());
        return begin(pairing);
    }

    private Row begin(Pairing pairing) {
        pairing.endsOn(plannedEnd.of(pairing.initiative(), pairing.beganOn()));
        initiatives.engage(pairing.initiative(), pairing.mentor(), MentoringInitiative.MENTOR);
        initiatives.engage(pairing.initiative(), pairing.trainee(), MentoringInitiative.TRAINEE);
        enrolments.introduced(pairing.initiative(), pairing.mentor());
        enrolments.introduced(pairing.initiative(), pairing.trainee());
        audit.record("mentoring.pairing.created", pairing.id(), pairing.trainee());
        created.fire(new PairingCreated(pairing.id(), pairing.initiative(), pairing.mentor(), pairing.trainee()));
        return pairs.row(pairing);
    }

    /** Who could be introduced to each other now. */
    @Allowed("mentoring.pair")
    public Ready ready() {
        Set<ParticipantId> yes = consents.allowing(MentoringInitiative.TAKE_PART, DataKind.INVOLVEMENT);
        Map<ParticipantId, Long> taken = pairs.taken();
        Set<ParticipantId> judged = pairs.judged();
        return new Ready(
                participants.on(Part.LIVED_EXPERIENCE).stream()
                        .filter(mentor -> yes.contains(mentor.id()) && !taken.containsKey(mentor.id()))
                        .toList(),
                participants.on(Part.TRAINEE).stream()
                        .filter(trainee -> yes.contains(trainee.id()) && !taken.containsKey(trainee.id()))
                        .filter(trainee -> !judged.contains(trainee.id()))
                        .toList());
    }

    /** All pairs, the latest first. */
    @Allowed("mentoring.read")
    public List<Row> list() {
        return list(pairing -> true);
    }

    /** How often pairs met, as far as their meetings themselves are no longer kept; pairs all of whose meetings are kept are not in it. */
    @Allowed("mentoring.read")
    public Map<PairingId, Integer> remembered() {
        return pairs.all().stream()
                .filter(pairing -> pairing.met().isPresent())
                .collect(Collectors.toMap(Pairing::id, pairing -> pairing.met().orElseThrow()));
    }

    /** One pair. */
    @Allowed("mentoring.read")
    public Row read(PairingId id) {
        return pairs.row(pairs.find(id));
    }

    /** The pairs of the person at the keyboard, those of the past too. */
    @ForEverybody("tells people only about themselves")
    public List<Row> mine() {
        return participants.me().map(me -> list(pairing -> pairing.has(me))).orElseGet(List::of);
    }

    /** One's own pair. */
    @ForEverybody("tells people only about themselves")
    public Row readMine(PairingId id) {
        return pairs.row(findMine(id));
    }

    /** The two take a break; what is planned stays planned. */
    @Allowed("mentoring.plan")
    public Row pause(PairingId id) {
        return rest(id);
    }

    /** The break is over. */
    @Allowed("mentoring.plan")
    public Row resume(PairingId id) {
        Pairing pairing = pairs.find(id);
        Row row = resumed(pairing);
        pauseOver.fire(new PauseOver(id));
        return row;
    }

    private Row resumed(Pairing pairing) {
        pairing.resume();
        audit.record("mentoring.pairing.resumed", pairing.id(), pairing.trainee());
        resumed.fire(new PairingResumed(pairing.id(), pairing.trainee()));
        return pairs.row(pairing);
    }

    /**
     * A pair, held fast until the transaction ends: of two who say something at the same moment, the second knows what the first said.
     */
    @ForEverybody("for use cases that have checked their caller")
    public void hold(PairingId id) {
        Pairing pairing = pairs.find(id);
        em.lock(pairing, LockModeType.PESSIMISTIC_WRITE);
        em.refresh(pairing);
    }

    /** One of the two takes a break by their own word; what is planned stays planned. */
    @ForEverybody("for use cases that have checked their caller")
    public Row rest(PairingId id) {
        Pairing pairing = pairs.find(id);
        pairing.pause();
        audit.record("mentoring.pairing.paused", id, pairing.trainee());
        paused.fire(new PairingPaused(id));
        return pairs.row(pairing);
    }

    /** Nobody of the two takes a break any more. */
    @ForEverybody("for use cases that have checked their caller")
    public Row meetAgain(PairingId id) {
        return resumed(pairs.find(id));
    }

    /** Their ending begins. */
    @ForEverybody("for use cases that have checked their caller")
    public Row beginEnding(PairingId id) {
        Pairing pairing = pairs.find(id);
        pairing.beginEnding();
        audit.record("mentoring.pairing.ending-begun", id, pairing.trainee());
        return pairs.row(pairing);
    }

    /** Both would like to go on: so many more meetings, until that day. */
    @ForEverybody("for use cases that have checked their caller")
    public Row goFurther(PairingId id, int meetings, LocalDate until) {
        Pairing pairing = pairs.find(id);
        pairing.goFurther(meetings, until);
        audit.record("mentoring.pairing.further", id, pairing.trainee());
        return pairs.row(pairing);
    }

    /** They plan to end on that day. */
    @Allowed("mentoring.pair")
    public Row endsOn(PairingId id, LocalDate day) {
        Pairing pairing = pairs.find(id);
        pairing.endsOn(day);
        audit.record("mentoring.pairing.end-chosen", id, pairing.trainee());
        return pairs.row(pairing);
    }

    /** It is over, and somebody still looks after them. */
    @Allowed("mentoring.plan")
    public Row lookAfter(PairingId id) {
        Pairing pairing = pairs.find(id);
        pairing.lookAfter();
        audit.record("mentoring.pairing.looked-after", id, pairing.trainee());
        return pairs.row(pairing);
    }

    /** All is done. Nothing else changes by it. */
    @ForEverybody("for use cases that have checked their caller")
    public Row close(PairingId id) {
        Pairing pairing = pairs.find(id);
        pairing.close();
        audit.record("mentoring.pairing.closed", id, pairing.trainee());
        return pairs.row(pairing);
    }

    /** The pair comes to its planned end; the day may lie in the past, never in the future. */
    @Allowed("mentoring.pair")
    public Row end(PairingId id, LocalDate on) {
        if (on.isAfter(time.today())) {
            throw new Invalid("mentoring.fault.end-ahead");
        }
        Pairing pairing = pairs.find(id);
        pairing.end(on);
        audit.record("mentoring.pairing.ended", id, pairing.trainee());
        return over(pairing);
    }

    /** The pair comes to its planned end today. */
    @Allowed("mentoring.pair")
    public Row end(PairingId id) {
        return end(id, time.today());
    }

    /** The person at the keyboard stops. One action, and nobody asks why (R12). */
    @ForEverybody("people always may leave")
    public Row leave(PairingId id) {
        return leaveTelling(id, Optional.empty());
    }

    /** The same, and they chose how the other one is told. */
    @ForEverybody("people always may leave")
    public Row leaveTelling(PairingId id, Optional<Parting> as) {
        Pairing pairing = findMine(id);
        return left(pairing, participants.me().orElseThrow(NotFound::new), as.orElse(Parting.NEUTRAL));
    }

    /** Somebody told us that they stop (R12, R15), and nothing of how the other one is to be told. They get a copy. */
    @Allowed("mentoring.mark-for-somebody")
    public Row leaveFor(PairingId id, ParticipantId who, Method how) {
        return leaveFor(id, who, how, Optional.empty());
    }

    /**
     * Somebody told us that they stop (R12, R15). They get a copy.
     *
     * @param how it reached us
     * @param as how they would like the other one to be told
     */
    @Allowed("mentoring.mark-for-somebody")
    public Row leaveFor(PairingId id, ParticipantId who, Method how, Optional<Parting> as) {
        Pairing pairing = pairs.find(id);
        words.insistTold(how);
        if (!pairing.has(who)) {
            throw new NotOneOfTheTwo();
        }
        Row over = left(pairing, who, as.orElse(Parting.NEUTRAL));
        words.writtenDown(id, who, how);
        words.copy(
                who,
                pairing.trainee(),
                COPY_OF_LEAVING,
                Arg.person(over.partnerOf(who).id()));
        return over;
    }

    /** The one who stayed behind has been told by a person. */
    @Allowed("mentoring.pair")
    public Row partnerTold(PairingId id) {
        Pairing pairing = pairs.find(id);
        pairing.partnerTold(time.today());
        audit.record("mentoring.pairing.partner-told", id, pairing.trainee());
        return pairs.row(pairing);
    }

    /** Meetings of a pair that is over are no longer kept: that so many times the two met, stays. */
    @ForEverybody("the platform's own clockwork")
    public void remember(PairingId id, int times) {
        pairs.find(id).remember(times);
        em.flush();
    }

    private List<Row> list(Predicate<Pairing> wanted) {
        return pairs.rows(pairs.all().stream().filter(wanted).toList());
    }

    /** Something is planned for the two. */
    @ForEverybody("for use cases that have checked their caller")
    public void planned(PairingId id) {
        pairs.find(id).planned();
    }

    /** The open pairs of somebody, whoever asks. For rules that look again whether two can meet. */
    @ForEverybody("for use cases that have checked their caller")
    public List<Row> openWith(ParticipantId somebody) {
        return pairs.rows(pairs.of(somebody).stream()
                .filter(pairing -> pairing.state().open())
                .toList());
    }

    /** The pairs of somebody that were introduced, those that are over, too, whoever asks. For adding up what is planned. */
    @ForEverybody("for use cases that have checked their caller")
    public List<Row> introducedWith(ParticipantId somebody) {
        return pairs.rows(pairs.of(somebody).stream()
                .filter(pairing -> pairing.introducedOn().isPresent())
                .toList());
    }

    /** The same of one scheme, but for those hidden from the person at the keyboard. */
    @ForEverybody("for use cases that have checked their caller")
    public List<Row> introducedIn(InitiativeId initiative) {
        return pairs.rows(pairs.all().stream()
                .filter(pairing -> pairing.initiative().equals(initiative))
                .toList());
    }

    /** Somebody takes part no longer: their pairs of that scheme are over. */
    void stopped(@Observes EnrolmentStopped event) {
        for (Pairing pairing : pairs.of(event.participant())) {
            if (pairing.initiative().equals(event.initiative())) {
                letGo(pairing, event.participant());
            }
        }
    }

    /** Lets somebody out of a pair, whatever it is at. */
    void letGo(Pairing pairing, ParticipantId who) {
        if (pairing.state().open()) {
            left(pairing, who, Parting.NEUTRAL);
        } else if (pairing.state().onlyThoughtOf()) {
            pairing.doesNotComeAbout(false);
            audit.record("mentoring.pairing.not-about", pairing.id(), pairing.trainee());
        }
    }

    private Row left(Pairing pairing, ParticipantId who, Parting as) {
        pairing.leave(who, time.today());
        pairing.tellAs(as);
        audit.record("mentoring.pairing.left", pairing.id(), pairing.trainee());
        return over(pairing);
    }

    private Row over(Pairing pairing) {
        disengage(pairing, pairing.mentor(), MentoringInitiative.MENTOR);
        disengage(pairing, pairing.trainee(), MentoringInitiative.TRAINEE);
        ended.fire(new PairingEnded(pairing.id(), pairing.initiative(), pairing.mentor(), pairing.trainee()));
        return pairs.row(pairing);
    }

    private void disengage(Pairing pairing, ParticipantId participant, String role) {
        boolean engaged = initiatives.members(pairing.initiative()).stream()
                .anyMatch(member -> member.id().equals(participant));
        if (engaged && !pairs.inAnotherOpenPair(pairing, participant)) {
            // Who leaves need not have the right to end anybody's part: that follows from leaving.
            acting.asPlatform(
                    user.required().programme(), () -> initiatives.disengage(pairing.initiative(), participant, role));
        }
    }

    private Pairing findMine(PairingId id) {
        ParticipantId me = participants.me().orElseThrow(NotFound::new);
        return Optional.of(pairs.find(id)).filter(pairing -> pairing.has(me)).orElseThrow(NotFound::new);
    }

    private void insistReady(ParticipantId participant, Side side) {
        String name = participants.nameOf(participant);
        if (participants.on(side.part()).stream().noneMatch(one -> one.id().equals(participant))) {
            throw new OtherSide(name);
        }
        // A yes may be gone since the page was opened, so it is asked for again here.
        if (!consents.allows(participant, MentoringInitiative.TAKE_PART, DataKind.INVOLVEMENT)) {
            throw new NoYes(name);
        }
    }

    private void write(Pairing pairing) {
        if (pairs.openBetween(pairing.mentor(), pairing.trainee())) {
            throw new AlreadyPaired();
        }
        em.persist(pairing);
        try {
            em.flush();
        } catch (PersistenceException pairedAtTheSameMoment) {
            throw new AlreadyPaired();
        }
    }
}
