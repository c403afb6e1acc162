package org.alongside.mentoring.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.alongside.core.audit.AuditLog;
import org.alongside.core.consent.Method;
import org.alongside.core.contactstop.ContactStopped;
import org.alongside.core.contactstop.ContactStops;
import org.alongside.core.identity.Allowed;
import org.alongside.core.identity.ForEverybody;
import org.alongside.core.initiative.ActivityHeld;
import org.alongside.core.notification.Arg;
import org.alongside.core.participant.Participants;
import org.alongside.core.problem.Invalid;
import org.alongside.core.problem.NotFound;
import org.alongside.mentoring.MeetingId;
import org.alongside.mentoring.MeetingSettled;
import org.alongside.mentoring.PairingEnded;
import org.alongside.mentoring.PairingId;
import org.alongside.mentoring.pairing.NotOneOfTheTwo;
import org.alongside.mentoring.pairing.PairingOver;
import org.alongside.mentoring.pairing.Pairings;
import org.alongside.mentoring.place.Channel;
import org.alongside.mentoring.place.Places;
import org.alongside.mentoring.scheme.Schemes;
import org.alongside.mentoring.time.MonthlyTimes;
import org.alongside.mentoring.time.ProgrammeTime;
import org.alongside.mentoring.wish.Wishes;
import org.alongside.mentoring.word.Words;
import org.alongside.spi.InitiativeId;
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
     * @param videoLink where they meet by video, from the day it is planned until the day is over
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
            Optional<String> videoLink,
            Optional<Outcome> outcome,
            Optional<Participant> saidBy) {}

    /** Sooner is possible, but not proposed. */
    private static final int NOTICE_DAYS = 3;

    private static final int PROPOSED_WEEKS = 4;
    private static final int PROPOSED = 6;

    @PersistenceContext(unitName = "mentoring")
    private EntityManager em;

    @Inject
    private MeetingRows rows;

    @Inject
    private Pairings pairings;

    @Inject
    private Places places;

    @Inject
    private Wishes wishes;

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
    private Words words;

    @Inject
    private ContactStops stops;

    @Inject
    private Event<ActivityHeld> held;

    @Inject
    private Event<MeetingPlanned> planned;

    @Inject
    private Event<MeetingSettled> settled;

    /**
     * Plans meetings at the same hour, some months apart.
     *
     * @throws org.alongside.core.contactstop.NotPossibleAtTheMoment when there shall be no contact between the two for now
     */
    @Allowed("mentoring.plan")
    public List<Row> plan(PairingId id, Plan wanted) {
        Pairings.Row pair = pairings.read(id);
        insistOpen(pair);
        insistPossible(pair);
        Plan plan = wanted.checked(now());
        if (plan.place().filter(place -> !places.names().containsKey(place)).isPresent()) {
            throw new Invalid("mentoring.fault.place");
        }
        Schemes.Row usual = schemes.of(pair.initiative());
        List<Meeting> meetings = MonthlyTimes.from(
                        plan.first(),
                        plan.count().orElse(usual.meetings()),
                        plan.everyMonths().orElse(usual.everyMonths()),
                        time.zone())
                .stream()
                .map(at -> new Meeting(id, at, plan.channel(), plan.place()))
                .toList();
        insistFree(pair, meetings);
        meetings.forEach(meeting -> add(meeting, pair));
        pairings.planned(id);
        notices.planned(pair, meetings);
        return rows.show(meetings, List.of(pair));
    }

    /**
     * The next moments that suit both, by what they said of their week; none where neither said anything, nothing suits both, or there
     * shall be no contact between the two for now.
     * Only proposed: any other moment can be planned.
     */
    @Allowed("mentoring.plan")
    public List<ZonedDateTime> propose(PairingId id) {
        Pairings.Row pair = pairings.read(id);
        if (isStopped(pair)) {
            return List.of();
        }
        Set<Instant> taken = taken(pair);
        LocalDate first = time.today().plusDays(NOTICE_DAYS);
        return wishes
                .shown(pair.mentor().id())
                .timesWith(wishes.shown(pair.trainee().id()))
                .stream()
                .flatMap(slot -> IntStream.range(0, PROPOSED_WEEKS)
                        .mapToObj(week -> first.with(TemporalAdjusters.nextOrSame(slot.day()))
                                .plusWeeks(week)
                                .atTime(slot.part().hour(), 0)
                                .atZone(time.zone())))
                .filter(moment -> !taken.contains(moment.toInstant()))
                .sorted()
                .limit(PROPOSED)
                .toList();
    }

    /** A meeting that still lies ahead was planned by mistake: it is taken off the list. */
    @Allowed("mentoring.plan")
    public void callOff(MeetingId id) {
        Meeting meeting = find(id);
        Pairings.Row pair = pairings.read(meeting.pairing());
        if (!meeting.ahead(time.now())) {
            throw new NotAhead();
        }
        settled.fire(new MeetingSettled(id));
        em.remove(meeting);
        // Of two who change it at once, one is told so here, before calendars are.
        em.flush();
        notices.calledOff(pair, meeting);
        audit.record("mentoring.meeting.called-off", id, pair.trainee().id());
    }

    /** The meetings of one pair, the first of them first. */
    @Allowed("mentoring.read")
    public List<Row> of(PairingId id) {
        List<Pairings.Row> pair = List.of(pairings.read(id));
        return rows.show(rows.ofPairs(pair), pair);
    }

    /** The meetings of all pairs of one initiative, the first of them first. */
    @Allowed("mentoring.read")
    public List<Row> ofInitiative(InitiativeId initiative) {
        List<Pairings.Row> pairs = pairings.list().stream()
                .filter(pair -> pair.initiative().equals(initiative))
                .toList();
        return rows.show(rows.ofPairs(pairs), pairs);
    }

    /** One meeting. */
    @Allowed("mentoring.read")
    public Row read(MeetingId id) {
        Meeting meeting = find(id);
        return rows.show(List.of(meeting), List.of(pairings.read(meeting.pairing())))
                .get(0);
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

    /**
     * Somebody told us what became of their meeting (R15): theirs is the word, whoever types it. They get a copy.
     *
     * @param how it reached us
     */
    @Allowed("mentoring.mark-for-somebody")
    public Row markFor(MeetingId id, ParticipantId member, Outcome outcome, Method how) {
        return markFor(id, member, outcome, Optional.empty(), how);
    }

    /** Somebody told us that they moved their meeting, and to when, if they know. They get a copy. */
    @Allowed("mentoring.mark-for-somebody")
    public Row movedFor(MeetingId id, ParticipantId member, Optional<LocalDateTime> newTime, Method how) {
        return markFor(id, member, Outcome.MOVED, newTime, how);
    }

    /** Somebody typed themselves what became of their meeting, on the page behind a personal link. */
    @Allowed("mentoring.mark-for-somebody")
    public Row markByLink(MeetingId id, ParticipantId member, Outcome outcome) {
        Meeting meeting = find(id);
        Pairings.Row pair = pairings.read(meeting.pairing());
        insistOneOf(pair, member);
        Row marked = say(meeting, pair, member, outcome, Optional.empty());
        audit.record("mentoring.meeting.marked-by-link", id, pair.trainee().id());
        return marked;
    }

    /** What was planned for later falls away with the pair, from calendars too. What lies in the past stays, marked or not. */
    void fallAway(@Observes PairingEnded event) {
        notices.fellAway(event, takeAwayAhead(event.pairing()));
    }

    /**
     * There shall be no contact between two people for now: what was planned for them falls away in the same way, and neither is told of
     * the other. When contact is possible again, a person plans anew.
     */
    void fallAway(@Observes ContactStopped event) {
        Set<ParticipantId> others = participants.sameAs(event.other());
        for (ParticipantId one : participants.sameAs(event.one())) {
            pairings.openWith(one).stream()
                    .filter(pair -> others.contains(pair.partnerOf(one).id()))
                    .forEach(pair -> notices.notTakingPlace(pair, takeAwayAhead(pair.id())));
        }
    }

    private List<Meeting> takeAwayAhead(PairingId pairing) {
        List<Meeting> ahead = em.createQuery(
                        "select m from Meeting m where m.pairing = :pairing and m.outcome is null"
                                + " and m.plannedAt > :now",
                        Meeting.class)
                .setParameter("pairing", pairing.value())
                .setParameter("now", time.now())
                .getResultList();
        ahead.forEach(meeting -> {
            settled.fire(new MeetingSettled(meeting.id()));
            em.remove(meeting);
        });
        em.flush();
        return ahead;
    }

    private Row markMine(MeetingId id, Outcome outcome, Optional<LocalDateTime> newTime) {
        ParticipantId me = participants.me().orElseThrow(NotFound::new);
        Meeting meeting = find(id);
        Pairings.Row pair = pairings.readMine(meeting.pairing());
        Row marked = say(meeting, pair, me, outcome, newTime);
        audit.record("mentoring.meeting.marked", id, pair.trainee().id());
        return marked;
    }

    private Row markFor(
            MeetingId id, ParticipantId member, Outcome outcome, Optional<LocalDateTime> newTime, Method how) {
        Meeting meeting = find(id);
        Pairings.Row pair = pairings.read(meeting.pairing());
        insistOneOf(pair, member);
        words.insistTold(how);
        Row marked = say(meeting, pair, member, outcome, newTime);
        audit.record("mentoring.meeting.marked-for-somebody", id, pair.trainee().id());
        words.writtenDown(id, member, how);
        words.copy(
                member,
                pair.trainee().id(),
                copyOf(outcome),
                Arg.person(pair.partnerOf(member).id()),
                Arg.moment(meeting.plannedAt()));
        return marked;
    }

    private static String copyOf(Outcome outcome) {
        return switch (outcome) {
            case MET -> "mentoring.notice.copy.met";
            case MOVED -> "mentoring.notice.copy.moved";
            case DID_NOT_HAPPEN -> "mentoring.notice.copy.did-not-happen";
        };
    }

    private static void insistOneOf(Pairings.Row pair, ParticipantId member) {
        if (!pair.has(member)) {
            throw new NotOneOfTheTwo();
        }
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
        boolean wasAhead = meeting.ahead(time.now());
        meeting.mark(outcome, member, time.now());
        // Of two who change it at once, one is told so here, before calendars are.
        em.flush();
        settled.fire(new MeetingSettled(meeting.id()));
        newTime.ifPresent(at -> insistMayBe(pair, at));
        // Where there shall be no contact for now, the new time is heard and not planned: a refusal would tell why.
        Optional<LocalDateTime> next = newTime.filter(at -> !isStopped(pair));
        next.ifPresent(at -> planAgain(meeting, pair, at));
        if (outcome == Outcome.MOVED && next.isEmpty() && wasAhead) {
            notices.movedAway(pair, meeting);
        }
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

    private void insistMayBe(Pairings.Row pair, LocalDateTime at) {
        insistOpen(pair);
        Plan.insistNear(at, now());
    }

    private void planAgain(Meeting meeting, Pairings.Row pair, LocalDateTime at) {
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

    private Set<Instant> taken(Pairings.Row pair) {
        return rows.ofPairs(List.of(pair)).stream()
                .filter(meeting -> meeting.outcome().isEmpty())
                .map(meeting -> meeting.plannedAt().toInstant())
                .collect(Collectors.toSet());
    }

    private void insistFree(Pairings.Row pair, List<Meeting> planned) {
        Set<Instant> taken = taken(pair);
        if (planned.stream()
                .anyMatch(meeting -> taken.contains(meeting.plannedAt().toInstant()))) {
            throw new AlreadyPlanned();
        }
    }

    private void add(Meeting meeting, Pairings.Row pair) {
        em.persist(meeting);
        // Whoever hears of it may refer to it in a row of their own.
        em.flush();
        audit.record("mentoring.meeting.planned", meeting.id(), pair.trainee().id());
        planned.fire(new MeetingPlanned(
                meeting.id(),
                meeting.plannedAt(),
                List.of(pair.mentor().id(), pair.trainee().id())));
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

    /** Nothing is planned for two people between whom there shall be no contact for now; nobody is told why. */
    private void insistPossible(Pairings.Row pair) {
        stops.insistPossible(pair.mentor().id(), pair.trainee().id());
    }

    private boolean isStopped(Pairings.Row pair) {
        return stops.between(pair.mentor().id(), pair.trainee().id());
    }

    private static void insistOpen(Pairings.Row pair) {
        if (!pair.state().open()) {
            throw new PairingOver();
        }
    }
}
