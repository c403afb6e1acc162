package org.alongside.mentoring.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.alongside.core.calendar.CalendarEvents;
import org.alongside.core.holding.RetainedRows;
import org.alongside.mentoring.PairingId;
import org.alongside.mentoring.pairing.Pairings;

/** When the two of a pair met, from the day on which their pair ended. How often they met stays with the pair. */
@ApplicationScoped
class MeetingsRetained extends RetainedRows<Meeting> {
    @PersistenceContext(unitName = "mentoring")
    private EntityManager em;

    @Inject
    private Pairings pairings;

    @Inject
    private CalendarEvents calendar;

    @Override
    public String holding() {
        return "mentoring.meetings";
    }

    @Override
    protected EntityManager em() {
        return em;
    }

    @Override
    protected Class<Meeting> type() {
        return Meeting.class;
    }

    @Override
    protected String past() {
        return "t.pairing in (select p.id from Pairing p where p.endedOn < :before)";
    }

    @Override
    protected void leave(List<Meeting> rows) {
        calendar.forget(rows.stream().map(meeting -> meeting.id().value()).toList());
        Map<PairingId, List<Meeting>> byPair = rows.stream().collect(Collectors.groupingBy(Meeting::pairing));
        byPair.forEach((pair, meetings) -> pairings.remember(
                pair,
                Math.toIntExact(meetings.stream()
                        .filter(meeting ->
                                meeting.outcome().filter(Outcome.MET::equals).isPresent())
                        .count())));
    }
}
