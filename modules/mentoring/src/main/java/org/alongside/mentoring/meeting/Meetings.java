package org.alongside.mentoring.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.alongside.core.audit.AuditLog;
import org.alongside.core.identity.Allowed;
import org.alongside.core.identity.ForEverybody;
import org.alongside.core.initiative.ActivityHeld;
import org.alongside.core.participant.Participants;
import org.alongside.core.problem.Invalid;
import org.alongside.core.problem.NotFound;
import org.alongside.mentoring.MeetingId;
import org.alongside.mentoring.PairingEnded;
import org.alongside.mentoring.PairingId;
import org.alongside.mentoring.pairing.NotOneOfTheTwo;
import org.alongside.mentoring.pairing.PairingOver;
import org.alongside.mentoring.pairing.Pairings;
import org.alongside.mentoring.place.Places;
import org.alongside.mentoring.scheme.Schemes;
import org.alongside.mentoring.time.MonthlyTimes;
import org.alongside.mentoring.time.ProgrammeTime;
import org.alongside.spi.Participant;
import org.alongside.spi.ParticipantId;

/**
 * The meetings of the current programme's pairs. Every one is reached through its pair, so what {@link Pairings} hides is hidden
 * here (R6). Nothing here takes words (R2).
 */
@ApplicationScoped
@Transactional
public class Meetings {

    /**
     * A meeting as people see it.
     *
     * @param plannedAt on the programme's clocks
     * @param ahead whether it still lies ahead
     * @param outcome empty until somebody says it
     * @param saidBy the member of the pair whose word that is
     */
    public record Row(
            MeetingId id,
            PairingId pairing,
            ZonedDateTime plannedAt,
            boolean ahead,
            Channel channel,
            Optional<String> place,
            Optional<Outcome> outcome,
            Optional<Participant> saidBy) {}

    @PersistenceContext(unitName = "mentoring")
    private EntityManager em;

    @Inject
    private MeetingRows rows;

    @Inject
    private Pairings pairings;

    @Inject
    private Places places;

    @Inject
    private Schemes schemes;

    @Inject
    private Participants participants;

    @Inject
    private ProgrammeTime time;

    @Inject
    private AuditLog audit;

    @Inject
    private MeetingNotices notices;

    @Inject
    private Event<ActivityHeld> held;

    /** Plans meetings at the same hour, some months apart. */
    @Allowed("mentoring.plan")
    public List<Row> plan(PairingId id, Plan wanted) {
        Pairings.Row pair = pairings.read(id);
        insistOpen(pair);
        Plan plan = wanted.checked(now());
        if (plan.place().filter(place -> !places.names().containsKey(place)).isPresent()) {
            throw new Invalid("mentoring.fault.place");
        }
        Schemes.Row usual = schemes.of(pair.initiative());
        List<Meeting> planned = MonthlyTimes.from(
                        plan.first(),
                        plan.count().orElse(usual.meetings()),
                        plan.everyMonths().orElse(usual.everyMonths()),
                        time.zone())
                .stream()
                .map(at -> new Meeting(id, at, plan.channel(), plan.place()))
                .toList();
        insistFree(pair, planned);
        planned.forEach(meeting -> add(meeting, pair));
        notices.planned(pair, planned);
        return rows.show(planned, List.of(pair));
    }

    /** A meeting that still lies ahead was planned by mistake: it is taken off the list. */
    @Allowed("mentoring.plan")
    public void callOff(MeetingId id) {
        Meeting meeting = find(id);
        Pairings.Row pair = pairings.read(meeting.pairing());
        if (!meeting.ahead(time.now())) {
            throw new NotAhead();
        }
        notices.calledOff(pair, meeting);
        em.remove(meeting);
        audit.record("mentoring.meeting.called-off", id, pair.trainee().id());
    }

    /** The meetings of one pair, the first of them first. */
    @Allowed("mentoring.read")
    public List<Row> of(PairingId id) {
        List<Pairings.Row> pair = List.of(pairings.read(id));
        return rows.show(rows.ofPairs(pair), pair);
    }

    /** My meetings that lie ahead, the nearest first. */
    @ForEverybody("tells people only about themselves")
    public List<Row> coming() {
        return mine().stream().filter(Row::ahead).toList();
    }

    /** My meetings of the past and those that were moved, the latest first. */
    @ForEverybody("tells people only about themselves")
    public List<Row> past() {
        return mine().stream()
                .filter(meeting -> !meeting.ahead())
                .sorted(Comparator.comparing(Row::plannedAt).reversed())
                .toList();
    }

    /** I say what became of my meeting. */
    @ForEverybody("people always may say what became of their own meeting")
    public Row mark(MeetingId id, Outcome outcome) {
        return markMine(id, outcome, Optional.empty());
    }

    /** I say that we moved my meeting, and to when, if we know. */
    @ForEverybody("people always may say what became of their own meeting")
    public Row moved(MeetingId id, Optional<LocalDateTime> newTime) {
        return markMine(id, Outcome.MOVED, newTime);
    }

    /** Somebody told us what became of their meeting (R15): theirs is the word, whoever types it is in the audit log. */
    @Allowed("mentoring.mark-for-somebody")
    public Row markFor(MeetingId id, ParticipantId member, Outcome outcome) {
        return markFor(id, member, outcome, Optional.empty());
    }

    /** Somebody told us that they moved their meeting, and to when, if they know. */
    @Allowed("mentoring.mark-for-somebody")
    public Row movedFor(MeetingId id, ParticipantId member, Optional<LocalDateTime> newTime) {
        return markFor(id, member, Outcome.MOVED, newTime);
    }

    /** What was planned for later falls away with the pair. What lies in the past stays, marked or not. */
    void fallAway(@Observes PairingEnded event) {
        em.createQuery(
                        "select m from Meeting m where m.pairing = :pairing and m.outcome is null"
                                + " and m.plannedAt > :now",
                        Meeting.class)
                .setParameter("pairing", event.pairing().value())
                .setParameter("now", time.now())
                .getResultList()
                .forEach(em::remove);
    }

    private Row markMine(MeetingId id, Outcome outcome, Optional<LocalDateTime> newTime) {
        ParticipantId me = participants.me().orElseThrow(NotFound::new);
        Meeting meeting = find(id);
        Pairings.Row pair = pairings.readMine(meeting.pairing());
        Row marked = say(meeting, pair, me, outcome, newTime);
        audit.record("mentoring.meeting.marked", id, pair.trainee().id());
        return marked;
    }

    private Row markFor(MeetingId id, ParticipantId member, Outcome outcome, Optional<LocalDateTime> newTime) {
        Meeting meeting = find(id);
        Pairings.Row pair = pairings.read(meeting.pairing());
        if (!pair.has(member)) {
            throw new NotOneOfTheTwo();
        }
        Row marked = say(meeting, pair, member, outcome, newTime);
        audit.record("mentoring.meeting.marked-for-somebody", id, pair.trainee().id());
        return marked;
    }

    private Row say(
            Meeting meeting,
            Pairings.Row pair,
            ParticipantId member,
            Outcome outcome,
            Optional<LocalDateTime> newTime) {
        if (outcome == null) {
            throw new Invalid("mentoring.fault.outcome");
        }
        insistMentorsWordStays(meeting, pair.mentor(), member);
        meeting.mark(outcome, member, time.now());
        newTime.ifPresent(at -> planAgain(meeting, pair, at));
        if (outcome == Outcome.MET) {
            tellHeld(meeting, pair);
        }
        return rows.show(List.of(meeting), List.of(pair)).get(0);
    }

    private static void insistMentorsWordStays(Meeting meeting, Participant mentor, ParticipantId member) {
        if (!member.equals(mentor.id()) && meeting.saidBy().equals(Optional.of(mentor.id()))) {
            throw new MentorHasSpoken(mentor.callName());
        }
    }

    private void planAgain(Meeting meeting, Pairings.Row pair, LocalDateTime at) {
        insistOpen(pair);
        Plan.insistNear(at, now());
        Meeting again = meeting.again(at.atZone(time.zone()).toOffsetDateTime());
        add(again, pair);
        notices.moved(pair, meeting, again);
    }

    /** One word is enough; it is told again when it is said again, and those who listen go by the meeting's id (R7). */
    private void tellHeld(Meeting meeting, Pairings.Row pair) {
        held.fire(new ActivityHeld(
                meeting.id().value(),
                pair.initiative(),
                time.there(meeting.plannedAt()).toLocalDate(),
                schemes.of(pair.initiative()).minutes(),
                List.of(pair.mentor().id())));
    }

    private void insistFree(Pairings.Row pair, List<Meeting> planned) {
        Set<Instant> taken = rows.ofPairs(List.of(pair)).stream()
                .filter(meeting -> meeting.outcome().isEmpty())
                .map(meeting -> meeting.plannedAt().toInstant())
                .collect(Collectors.toSet());
        if (planned.stream()
                .anyMatch(meeting -> taken.contains(meeting.plannedAt().toInstant()))) {
            throw new AlreadyPlanned();
        }
    }

    private void add(Meeting meeting, Pairings.Row pair) {
        em.persist(meeting);
        audit.record("mentoring.meeting.planned", meeting.id(), pair.trainee().id());
    }

    private List<Row> mine() {
        List<Pairings.Row> pairs = pairings.mine();
        return rows.show(rows.ofPairs(pairs), pairs);
    }

    private Meeting find(MeetingId id) {
        return Optional.ofNullable(em.find(Meeting.class, id.value())).orElseThrow(NotFound::new);
    }

    private LocalDateTime now() {
        return time.there(time.now()).toLocalDateTime();
    }

    private static void insistOpen(Pairings.Row pair) {
        if (!pair.state().open()) {
            throw new PairingOver();
        }
    }
}
