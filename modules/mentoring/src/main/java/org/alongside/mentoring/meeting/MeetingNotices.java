package org.alongside.mentoring.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.alongside.core.notification.Arg;
import org.alongside.core.notification.CalendarEntry;
import org.alongside.core.notification.Message;
import org.alongside.core.notification.Outbox;
import org.alongside.core.notification.Recipient;
import org.alongside.mentoring.pairing.Pairings;
import org.alongside.mentoring.scheme.Schemes;
import org.alongside.mentoring.time.ProgrammeTime;
import org.alongside.spi.Participant;

/** Tells both members of a pair what is planned for them. Only of what lies ahead: nobody hears of a meeting that is past (R5). */
@ApplicationScoped
class MeetingNotices {

    /** Its card names them, too. */
    static final String PLANNED = "mentoring.notice.planned";

    static final String MOVED = "mentoring.notice.moved";

    static final String CALLED_OFF = "mentoring.notice.called-off";

    @Inject
    private Outbox outbox;

    @Inject
    private Schemes schemes;

    @Inject
    private ProgrammeTime time;

    void planned(Pairings.Row pair, List<Meeting> meetings) {
        List<Meeting> ahead = meetings.stream()
                .filter(meeting -> meeting.ahead(time.now()))
                .sorted(Comparator.comparing(Meeting::plannedAt))
                .toList();
        if (ahead.isEmpty()) {
            return;
        }
        List<CalendarEntry> entries =
                ahead.stream().map(meeting -> on(meeting, pair)).toList();
        Arg when = Arg.moments(ahead.stream().map(Meeting::plannedAt).toList());
        tell(pair, PLANNED, entries, when);
    }

    void moved(Pairings.Row pair, Meeting from, Meeting to) {
        if (to.ahead(time.now())) {
            tell(
                    pair,
                    MOVED,
                    List.of(off(from, pair), on(to, pair)),
                    Arg.moment(from.plannedAt()),
                    Arg.moment(to.plannedAt()));
        }
    }

    void calledOff(Pairings.Row pair, Meeting meeting) {
        tell(pair, CALLED_OFF, List.of(off(meeting, pair)), Arg.moment(meeting.plannedAt()));
    }

    private void tell(Pairings.Row pair, String template, List<CalendarEntry> entries, Arg... more) {
        for (Participant member : List.of(pair.mentor(), pair.trainee())) {
            Arg partner = Arg.person(pair.partnerOf(member.id()).id());
            Arg[] args = Stream.concat(Stream.of(partner), Stream.of(more)).toArray(Arg[]::new);
            outbox.tell(
                    Recipient.of(member.id()),
                    Message.of(template, args)
                            .with(entries)
                            .about(pair.trainee().id()));
        }
    }

    private CalendarEntry on(Meeting meeting, Pairings.Row pair) {
        return CalendarEntry.planned(meeting.id().value(), meeting.plannedAt(), minutes(pair));
    }

    private CalendarEntry off(Meeting meeting, Pairings.Row pair) {
        OffsetDateTime at = meeting.plannedAt();
        return CalendarEntry.takenOff(meeting.id().value(), at, minutes(pair));
    }

    private int minutes(Pairings.Row pair) {
        return schemes.of(pair.initiative()).minutes();
    }
}
