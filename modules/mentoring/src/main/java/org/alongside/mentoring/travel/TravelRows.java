package org.alongside.mentoring.travel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.mentoring.MeetingId;
import org.alongside.mentoring.PairingId;
import org.alongside.mentoring.pairing.PairingState;
import org.alongside.mentoring.pairing.Pairings;
import org.alongside.mentoring.place.Channel;
import org.alongside.mentoring.time.ProgrammeTime;
import org.alongside.spi.Participant;
import org.alongside.spi.ParticipantId;

/** Reads travel by pairs. Whoever asks has found the pairs through their firewall. */
@ApplicationScoped
class TravelRows {

    /** A meeting that lies ahead and for which somebody has to be somewhere. */
    private record Ahead(MeetingId meeting, PairingId pairing, OffsetDateTime at) {}

    @PersistenceContext(unitName = "mentoring")
    private EntityManager em;

    @Inject
    private ProgrammeTime time;

    /** What is owed, booked for what lies ahead, or to take back, by day. What is past and was booked is not among it. */
    List<Travels.Journey> journeys(Collection<Pairings.Row> pairs) {
        if (pairs.isEmpty()) {
            return List.of();
        }
        Map<PairingId, Pairings.Row> byId =
                pairs.stream().collect(Collectors.toMap(Pairings.Row::id, Function.identity()));
        List<TravelBooking> bookings = bookings(byId.keySet());
        List<TravelWish> wishes = wishesOf(byId.keySet());
        Stream<Travels.Journey> owed = ahead(wishes.stream()
                        .map(TravelWish::pairing)
                        .filter(pair -> travels(byId.get(pair)))
                        .collect(Collectors.toSet()))
                .stream()
                .flatMap(meeting -> wishes.stream()
                        .filter(wish -> wish.pairing().equals(meeting.pairing()))
                        .map(TravelWish::participant)
                        .filter(who -> bookings.stream().noneMatch(booking -> booking.isFor(meeting.meeting(), who)))
                        .map(who -> owed(meeting, byId.get(meeting.pairing()).member(who))));
        Stream<Travels.Journey> booked = bookings.stream()
                .filter(booking -> !booking.booked() || booking.ahead(time.now()))
                .map(booking -> journey(booking, byId.get(booking.pairing())));
        return Stream.concat(owed, booked)
                .sorted(Comparator.comparing(Travels.Journey::meetsAt)
                        .thenComparing(journey ->
                                journey.who().map(Participant::callName).orElse("")))
                .toList();
    }

    Travels.Journey journey(TravelBooking booking, Pairings.Row pair) {
        return new Travels.Journey(
                booking.pairing(),
                Optional.of(booking.id()),
                booking.meeting(),
                booking.participant().map(pair::member),
                time.there(booking.meetsAt()),
                booking.state(),
                Optional.of(booking.ride()));
    }

    private Travels.Journey owed(Ahead meeting, Participant who) {
        return new Travels.Journey(
                meeting.pairing(),
                Optional.empty(),
                Optional.of(meeting.meeting()),
                Optional.of(who),
                time.there(meeting.at()),
                JourneyState.OWED,
                Optional.empty());
    }

    /** Who of the two would like travel booked. */
    List<Participant> wishing(Pairings.Row pair) {
        List<ParticipantId> who = wishesOf(List.of(pair.id())).stream()
                .map(TravelWish::participant)
                .toList();
        return Stream.of(pair.mentor(), pair.trainee())
                .filter(member -> who.contains(member.id()))
                .toList();
    }

    List<TravelWish> wishesOf(Collection<PairingId> pairs) {
        return em.createQuery(
                        "select w from TravelWish w where w.pairing in :pairs order by w.saidAt, w.id",
                        TravelWish.class)
                .setParameter("pairs", pairs.stream().map(PairingId::value).toList())
                .getResultList();
    }

    List<TravelBooking> ofPair(PairingId pair) {
        return bookings(List.of(pair));
    }

    List<TravelBooking> ofMeeting(MeetingId meeting) {
        return em.createQuery("select b from TravelBooking b where b.meeting = :meeting", TravelBooking.class)
                .setParameter("meeting", meeting.value())
                .getResultList();
    }

    /** What was to be taken back, nobody has taken back yet, and is needed after all. */
    List<TravelBooking> stillNeeded(PairingId pair) {
        List<ParticipantId> wishing =
                wishesOf(List.of(pair)).stream().map(TravelWish::participant).toList();
        List<MeetingId> meetings =
                ahead(List.of(pair)).stream().map(Ahead::meeting).toList();
        return ofPair(pair).stream()
                .filter(booking -> !booking.booked())
                .filter(booking -> booking.meeting().filter(meetings::contains).isPresent())
                .filter(booking ->
                        booking.participant().filter(wishing::contains).isPresent())
                .toList();
    }

    /**
     * Holds a meeting fast until the transaction ends, if there still is one: of somebody who books and somebody who moves it at the
     * same moment, the second knows what the first did.
     */
    void hold(MeetingId meeting) {
        em.createQuery("select m from Meeting m where m.id = :meeting", Object.class)
                .setParameter("meeting", meeting.value())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    private List<TravelBooking> bookings(Collection<PairingId> pairs) {
        return em.createQuery(
                        "select b from TravelBooking b where b.pairing in :pairs order by b.meetsAt, b.id",
                        TravelBooking.class)
                .setParameter("pairs", pairs.stream().map(PairingId::value).toList())
                .getResultList();
    }

    /** Asked by the entity's name: this package does not know meetings. */
    private List<Ahead> ahead(Collection<PairingId> pairs) {
        if (pairs.isEmpty()) {
            return List.of();
        }
        return em.createQuery(
                        "select m.id, m.pairing, m.plannedAt from Meeting m where m.pairing in :pairs"
                                + " and m.outcome is null and m.plannedAt > :now and m.channel = :channel"
                                + " order by m.plannedAt, m.id",
                        Object[].class)
                .setParameter("pairs", pairs.stream().map(PairingId::value).toList())
                .setParameter("now", time.now())
                .setParameter("channel", Channel.IN_PERSON)
                .getResultStream()
                .map(row ->
                        new Ahead(new MeetingId((UUID) row[0]), new PairingId((UUID) row[1]), (OffsetDateTime) row[2]))
                .toList();
    }

    /** Nobody travels during a break, or when it is over. */
    private static boolean travels(Pairings.Row pair) {
        return pair.state().open() && pair.state() != PairingState.PAUSED;
    }
}
