package org.alongside.mentoring.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.participant.Participants;
import org.alongside.mentoring.PairingId;
import org.alongside.mentoring.pairing.Pairings;
import org.alongside.mentoring.place.Channel;
import org.alongside.mentoring.place.PlaceId;
import org.alongside.mentoring.place.Places;
import org.alongside.mentoring.time.ProgrammeTime;

/** Reads meetings by their pairs and puts them as people see them. Whoever asks has found the pairs through their firewall. */
@ApplicationScoped
class MeetingRows {

    @PersistenceContext(unitName = "mentoring")
    private EntityManager em;

    @Inject
    private Places places;

    @Inject
    private ProgrammeTime time;

    @Inject
    private CurrentUser user;

    @Inject
    private Participants participants;

    /** The meetings of these pairs, the first of them first. */
    List<Meeting> ofPairs(Collection<Pairings.Row> pairs) {
        if (pairs.isEmpty()) {
            return List.of();
        }
        return em.createQuery(
                        "select m from Meeting m where m.pairing in :pairs order by m.plannedAt, m.id", Meeting.class)
                .setParameter(
                        "pairs", pairs.stream().map(pair -> pair.id().value()).toList())
                .getResultList();
    }

    /** The meetings as people see them; every one belongs to one of the pairs. */
    List<Meetings.Row> show(Collection<Meeting> meetings, Collection<Pairings.Row> pairs) {
        Map<PlaceId, Places.Row> known =
                places.known().stream().collect(Collectors.toMap(Places.Row::id, Function.identity()));
        Map<PairingId, Pairings.Row> byId =
                pairs.stream().collect(Collectors.toMap(Pairings.Row::id, Function.identity()));
        return meetings.stream()
                .map(meeting -> new Meetings.Row(
                        meeting.id(),
                        meeting.pairing(),
                        time.there(meeting.plannedAt()),
                        meeting.ahead(time.now()),
                        meeting.channel(),
                        meeting.place().map(known::get).map(Places.Row::name),
                        meeting.place()
                                .map(known::get)
                                .filter(place -> opens(meeting, byId.get(meeting.pairing())))
                                .flatMap(Places.Row::videoLink),
                        meeting.outcome(),
                        meeting.saidBy().map(byId.get(meeting.pairing())::member)))
                .toList();
    }

    /**
     * Who is late still comes in; on the next day nobody does, and nobody to what was moved. The link is a way in: it is for the two
     * and for those who plan.
     */
    private boolean opens(Meeting meeting, Pairings.Row pair) {
        return meeting.channel() == Channel.VIDEO
                && meeting.outcome().isEmpty()
                && !time.there(meeting.plannedAt()).toLocalDate().isBefore(time.today())
                && (user.may("mentoring.plan")
                        || participants.me().filter(pair::has).isPresent());
    }
}
