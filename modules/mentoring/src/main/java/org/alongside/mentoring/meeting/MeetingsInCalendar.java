package org.alongside.mentoring.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.core.calendar.CalendarEntry;
import org.alongside.core.calendar.CalendarEvents;
import org.alongside.core.calendar.CalendarSource;
import org.alongside.mentoring.PairingId;
import org.alongside.mentoring.pairing.Pairings;
import org.alongside.mentoring.scheme.Schemes;
import org.alongside.mentoring.time.ProgrammeTime;

/** When somebody meets, for their own calendar. What became of a meeting that is past does not show there. */
@ApplicationScoped
class MeetingsInCalendar implements CalendarSource {
    @Inject
    private Pairings pairings;

    @Inject
    private MeetingRows rows;

    @Inject
    private Schemes schemes;

    @Inject
    private CalendarEvents calendar;

    @Inject
    private ProgrammeTime time;

    @Override
    public List<CalendarEntry> mine(OffsetDateTime since) {
        List<Pairings.Row> pairs = pairings.mine();
        Map<PairingId, Integer> minutes = pairs.stream()
                .collect(Collectors.toMap(
                        Pairings.Row::id, pair -> schemes.of(pair.initiative()).minutes()));
        List<Meeting> meetings = rows.ofPairs(pairs).stream()
                .filter(meeting -> !meeting.plannedAt().isBefore(since))
                .filter(this::shows)
                .toList();
        Map<UUID, CalendarEvents.Event> events = calendar.of(
                meetings.stream().map(meeting -> meeting.id().value()).toList());
        return meetings.stream()
                .map(meeting ->
                        events.get(meeting.id().value()).at(meeting.plannedAt(), minutes.get(meeting.pairing())))
                .toList();
    }

    /** One that was moved stands at its new time; one ahead that will not take place stands nowhere. */
    private boolean shows(Meeting meeting) {
        return meeting.ahead(time.now())
                || (meeting.outcome().filter(Outcome.MOVED::equals).isEmpty()
                        && !meeting.plannedAt().isAfter(time.now()));
    }
}
