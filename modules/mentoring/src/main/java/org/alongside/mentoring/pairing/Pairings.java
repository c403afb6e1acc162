package org.alongside.mentoring.pairing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.alongside.core.audit.AuditLog;
import org.alongside.core.consent.Consents;
import org.alongside.core.identity.Acting;
import org.alongside.core.identity.Allowed;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.identity.ForEverybody;
import org.alongside.core.initiative.Initiatives;
import org.alongside.core.participant.Part;
import org.alongside.core.participant.Participants;
import org.alongside.core.problem.Invalid;
import org.alongside.core.problem.NotFound;
import org.alongside.mentoring.MentoringInitiative;
import org.alongside.mentoring.PairingCreated;
import org.alongside.mentoring.PairingEnded;
import org.alongside.mentoring.PairingId;
import org.alongside.mentoring.time.ProgrammeTime;
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
     * @param leftBy who left, when it ended early
     * @param partnerTold whether the other one has been told by a person
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
            Optional<ParticipantId> leftBy,
            boolean partnerTold,
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
    private Event<PairingCreated> created;

    @Inject
    private Event<PairingEnded> ended;

    /** Introduces two people today. */
    @Allowed("mentoring.pair")
    public Row pair(InitiativeId initiative, ParticipantId mentor, ParticipantId trainee) {
        return pair(initiative, mentor, trainee, time.today());
    }

    /** Introduces two people; the day may be another than today, for pairs that first were on paper. */
    @Allowed("mentoring.pair")
    public Row pair(InitiativeId initiative, ParticipantId mentor, ParticipantId trainee, LocalDate beganOn) {
        pairs.insistOn(trainee);
        if (!initiatives.read(initiative).type().equals(MentoringInitiative.KEY)) {
            throw new NotMentoring();
        }
        Pairing pairing = new Pairing(initiative, mentor, trainee, beganOn);
        insistReady(mentor, Part.LIVED_EXPERIENCE);
        insistReady(trainee, Part.TRAINEE);
        write(pairing);
        initiatives.engage(initiative, mentor, MentoringInitiative.MENTOR);
        initiatives.engage(initiative, trainee, MentoringInitiative.TRAINEE);
        audit.record("mentoring.pairing.created", pairing.id(), trainee);
        created.fire(new PairingCreated(pairing.id(), initiative, mentor, trainee));
        return pairs.row(pairing);
    }

    /** Who could be introduced to each other now. */
    @Allowed("mentoring.pair")
    public Ready ready() {
        Set<ParticipantId> yes = consents.allowing(MentoringInitiative.TAKE_PART, DataKind.INVOLVEMENT);
        Set<ParticipantId> paired = pairs.paired();
        Set<ParticipantId> judged = pairs.judged();
        return new Ready(
                participants.on(Part.LIVED_EXPERIENCE).stream()
                        .filter(mentor -> yes.contains(mentor.id()) && !paired.contains(mentor.id()))
                        .toList(),
                participants.on(Part.TRAINEE).stream()
                        .filter(trainee -> yes.contains(trainee.id()) && !paired.contains(trainee.id()))
                        .filter(trainee -> !judged.contains(trainee.id()))
                        .toList());
    }

    /** All pairs, the latest first. */
    @Allowed("mentoring.read")
    public List<Row> list() {
        return list(pairing -> true);
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
        Pairing pairing = pairs.find(id);
        pairing.pause();
        audit.record("mentoring.pairing.paused", id, pairing.trainee());
        return pairs.row(pairing);
    }

    /** The break is over. */
    @Allowed("mentoring.plan")
    public Row resume(PairingId id) {
        Pairing pairing = pairs.find(id);
        pairing.resume();
        audit.record("mentoring.pairing.resumed", id, pairing.trainee());
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
        Pairing pairing = findMine(id);
        return left(pairing, participants.me().orElseThrow(NotFound::new));
    }

    /** Somebody told us, by whatever way, that they stop (R12, R15). */
    @Allowed("mentoring.mark-for-somebody")
    public Row leaveFor(PairingId id, ParticipantId who) {
        Pairing pairing = pairs.find(id);
        if (!pairing.has(who)) {
            throw new NotOneOfTheTwo();
        }
        return left(pairing, who);
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

    private Row left(Pairing pairing, ParticipantId who) {
        pairing.leave(who, time.today());
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

    private void insistReady(ParticipantId participant, Part side) {
        String name = participants.nameOf(participant);
        if (participants.on(side).stream().noneMatch(one -> one.id().equals(participant))) {
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
