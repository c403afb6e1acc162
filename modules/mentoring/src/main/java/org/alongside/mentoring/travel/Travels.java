package org.alongside.mentoring.travel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.alongside.core.audit.AuditLog;
import org.alongside.core.consent.Method;
import org.alongside.core.identity.Allowed;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.identity.ForEverybody;
import org.alongside.core.notification.Arg;
import org.alongside.core.participant.Participants;
import org.alongside.core.problem.NotFound;
import org.alongside.mentoring.MeetingId;
import org.alongside.mentoring.MeetingSettled;
import org.alongside.mentoring.PairingEnded;
import org.alongside.mentoring.PairingId;
import org.alongside.mentoring.pairing.NotOneOfTheTwo;
import org.alongside.mentoring.pairing.PairingOver;
import org.alongside.mentoring.pairing.PairingPaused;
import org.alongside.mentoring.pairing.PairingResumed;
import org.alongside.mentoring.pairing.PairingState;
import org.alongside.mentoring.pairing.Pairings;
import org.alongside.mentoring.time.ProgrammeTime;
import org.alongside.mentoring.word.Words;
import org.alongside.spi.Participant;
import org.alongside.spi.ParticipantId;

/**
 * Travel that staff book for whoever of a pair would like it. Every pair is reached through {@link Pairings}, so what that hides is
 * hidden here (R6). The other one of the two sees and hears nothing of it. Nothing here takes words (R2).
 */
@ApplicationScoped
@Transactional
public class Travels {

    /**
     * Somebody's travel to one meeting.
     *
     * @param booking what is booked by name; empty as long as nothing is
     * @param meeting empty where it does not take place any more
     * @param who empty once they are forgotten
     * @param meetsAt when they meet, or would have met, on the programme's clocks
     * @param ride what is booked; empty as long as nothing is
     */
    public record Journey(
            PairingId pairing,
            Optional<TravelBookingId> booking,
            Optional<MeetingId> meeting,
            Optional<Participant> who,
            ZonedDateTime meetsAt,
            JourneyState state,
            Optional<Ride> ride) {

        /** Whether it is that person's, to that meeting. */
        boolean is(MeetingId one, ParticipantId somebody) {
            return meeting.equals(Optional.of(one)) && who.map(Participant::id).equals(Optional.of(somebody));
        }
    }

    /**
     * The travel of a pair, as far as the person at the keyboard may know.
     *
     * @param wishes who would like travel booked
     * @param journeys what is owed, booked or to take back, by day
     */
    public record Row(List<Participant> wishes, List<Journey> journeys) {

        /** Whether that person would like travel booked. */
        public boolean wishes(ParticipantId who) {
            return wishes.stream().anyMatch(one -> one.id().equals(who));
        }

        /** What that person may know: their own; that something is to be taken back is the business of staff. */
        Row ownOf(ParticipantId who) {
            return new Row(
                    wishes.stream().filter(one -> one.id().equals(who)).toList(),
                    journeys.stream()
                            .filter(journey -> journey.state() != JourneyState.TO_TAKE_BACK)
                            .filter(journey ->
                                    journey.who().map(Participant::id).equals(Optional.of(who)))
                            .toList());
        }
    }

    /** The copies for whoever said so by way of staff. */
    static final String COPY = "mentoring.notice.copy.travel";

    static final String COPY_OF_NO = "mentoring.notice.copy.no-travel";

    @PersistenceContext(unitName = "mentoring")
    private EntityManager em;

    @Inject
    private TravelRows rows;

    @Inject
    private TravelNotices notices;

    @Inject
    private Pairings pairings;

    @Inject
    private Participants participants;

    @Inject
    private Words words;

    @Inject
    private CurrentUser user;

    @Inject
    private ProgrammeTime time;

    @Inject
    private AuditLog audit;

    /** I would like travel booked for me to the meetings of that pair, until I take it back. */
    @ForEverybody("people always may say what they need")
    public void need(PairingId id) {
        need(mine(id), me(), Method.ONLINE);
    }

    /** I need it no more. */
    @ForEverybody("people always may say what they need")
    public void needNoMore(PairingId id) {
        needNoMore(mine(id), me());
    }

    /** Somebody told us that they would like travel booked (R15). They get a copy. */
    @Allowed("mentoring.mark-for-somebody")
    public void needFor(PairingId id, ParticipantId who, Method how) {
        Pairings.Row pair = told(id, who, how);
        need(pair, who, how);
        copy(COPY, pair, who);
    }

    /** Somebody told us that they need it no more (R15). They get a copy. */
    @Allowed("mentoring.mark-for-somebody")
    public void needNoMoreFor(PairingId id, ParticipantId who, Method how) {
        Pairings.Row pair = told(id, who, how);
        needNoMore(pair, who);
        copy(COPY_OF_NO, pair, who);
    }

    /**
     * The travel of a pair: for each of the two their own, as far as it lies ahead of them, whatever else they do here; for whoever
     * plans meetings of others all of it.
     */
    @ForEverybody("members of the pair for themselves, and those who plan; for others there is none")
    public Row of(PairingId id) {
        Pairings.Row pair = user.may("mentoring.plan") ? pairings.read(id) : pairings.readMine(id);
        Row all = new Row(rows.wishing(pair), rows.journeys(List.of(pair)));
        return participants.me().filter(pair::has).map(all::ownOf).orElse(all);
    }

    /** What staff still have to book or to take back, for all pairs but their own, by day. */
    @Allowed("mentoring.plan")
    public List<Journey> waiting() {
        Optional<ParticipantId> me = participants.me();
        List<Pairings.Row> pairs = pairings.list().stream()
                .filter(pair -> me.filter(pair::has).isEmpty())
                .toList();
        return rows.journeys(pairs).stream()
                .filter(journey -> journey.state() != JourneyState.BOOKED)
                .toList();
    }

    /**
     * Staff booked travel for somebody, or something else than before. They are told once.
     *
     * @throws org.alongside.core.problem.Refusal when none is owed to them for that meeting
     */
    @Allowed("mentoring.plan")
    public Journey book(PairingId id, MeetingId meeting, ParticipantId who, Ride ride) {
        pairings.read(id);
        pairings.hold(id);
        Pairings.Row pair = pairings.read(id);
        insistOneOf(pair, who);
        ride.insistKnown();
        rows.hold(meeting);
        Journey due = rows.journeys(List.of(pair)).stream()
                .filter(journey -> journey.is(meeting, who))
                .findFirst()
                .orElseThrow(NothingToBook::new);
        if (due.ride().equals(Optional.of(ride))) {
            return due;
        }
        TravelBooking booking = due.booking()
                .map(this::find)
                .orElseGet(
                        () -> new TravelBooking(id, meeting, who, due.meetsAt().toOffsetDateTime()));
        booking.is(ride);
        notices.booked(booking, pair.trainee().id());
        em.persist(booking);
        em.flush();
        audit.record("mentoring.travel.booked", booking.id(), pair.trainee().id());
        return rows.journey(booking, pair);
    }

    /** Staff took booked travel back that nobody needs any more. Nothing of it is left. */
    @Allowed("mentoring.plan")
    public void takenBack(PairingId id, TravelBookingId which) {
        Pairings.Row pair = pairings.read(id);
        TravelBooking booking = Optional.ofNullable(em.find(TravelBooking.class, which.value()))
                .filter(found -> found.pairing().equals(id))
                .orElseThrow(NotFound::new);
        if (booking.booked()) {
            throw new NothingToTakeBack();
        }
        em.remove(booking);
        audit.record("mentoring.travel.taken-back", which, pair.trainee().id());
    }

    /** The meeting is not as it was planned: whoever was to be taken there needs it no more. What is past has been used, or not. */
    void settled(@Observes MeetingSettled event) {
        rows.hold(event.meeting());
        rows.ofMeeting(event.meeting()).stream()
                .filter(booking -> booking.ahead(time.now()))
                .forEach(booking -> {
                    notices.notNeeded(booking);
                    booking.meetingFallsAway();
                });
        // Written before the meeting goes, which would take along what still hangs on it.
        em.flush();
    }

    void paused(@Observes PairingPaused event) {
        rows.ofPair(event.pairing()).forEach(this::notNeeded);
    }

    void resumed(@Observes PairingResumed event) {
        neededAgain(event.pairing(), event.trainee());
    }

    /** What is booked has fallen away with the meetings, or does so with them. */
    void over(@Observes PairingEnded event) {
        rows.wishesOf(List.of(event.pairing())).forEach(em::remove);
    }

    private void need(Pairings.Row pair, ParticipantId who, Method how) {
        if (!pair.state().open()) {
            throw new PairingOver();
        }
        if (wish(pair, who).isEmpty()) {
            em.persist(new TravelWish(pair.id(), who, how, user.required().account(), time.now()));
            em.flush();
            if (pair.state() != PairingState.PAUSED) {
                neededAgain(pair.id(), pair.trainee().id());
            }
            audit.record("mentoring.travel.needed", pair.id(), pair.trainee().id());
        }
    }

    private void needNoMore(Pairings.Row pair, ParticipantId who) {
        wish(pair, who).ifPresent(wish -> {
            em.remove(wish);
            rows.ofPair(pair.id()).stream()
                    .filter(booking -> booking.participant().equals(Optional.of(who)))
                    .forEach(this::notNeeded);
            em.flush();
            audit.record(
                    "mentoring.travel.not-needed", pair.id(), pair.trainee().id());
        });
    }

    private void notNeeded(TravelBooking booking) {
        if (booking.booked() && booking.ahead(time.now())) {
            notices.notNeeded(booking);
            booking.notNeeded();
        }
    }

    /** What was to be taken back and is still there serves the same meeting as before. */
    private void neededAgain(PairingId pair, ParticipantId trainee) {
        rows.stillNeeded(pair).forEach(booking -> {
            booking.neededAgain();
            notices.booked(booking, trainee);
        });
    }

    private Pairings.Row mine(PairingId id) {
        pairings.readMine(id);
        pairings.hold(id);
        return pairings.readMine(id);
    }

    private Pairings.Row told(PairingId id, ParticipantId who, Method how) {
        insistOneOf(pairings.read(id), who);
        words.insistTold(how);
        pairings.hold(id);
        return pairings.read(id);
    }

    private void copy(String template, Pairings.Row pair, ParticipantId who) {
        words.copy(
                who,
                pair.trainee().id(),
                template,
                Arg.person(pair.partnerOf(who).id()));
    }

    private static void insistOneOf(Pairings.Row pair, ParticipantId who) {
        if (!pair.has(who)) {
            throw new NotOneOfTheTwo();
        }
    }

    private TravelBooking find(TravelBookingId id) {
        return Optional.ofNullable(em.find(TravelBooking.class, id.value())).orElseThrow(NotFound::new);
    }

    private Optional<TravelWish> wish(Pairings.Row pair, ParticipantId who) {
        return rows.wishesOf(List.of(pair.id())).stream()
                .filter(wish -> wish.participant().equals(who))
                .findFirst();
    }

    private ParticipantId me() {
        return participants.me().orElseThrow(NotFound::new);
    }
}
