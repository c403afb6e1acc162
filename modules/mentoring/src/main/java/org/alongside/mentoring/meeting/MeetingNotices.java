package org.alongside.mentoring.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.alongside.core.calendar.CalendarEntry;
import org.alongside.core.calendar.CalendarEvents;
import org.alongside.core.consent.Consents;
import org.alongside.core.contactstop.ContactStops;
import org.alongside.core.notification.Arg;
import org.alongside.core.notification.Message;
import org.alongside.core.notification.Outbox;
import org.alongside.core.notification.Recipient;
import org.alongside.mentoring.MentoringInitiative;
import org.alongside.mentoring.PairingEnded;
import org.alongside.mentoring.pairing.Pairings;
import org.alongside.mentoring.scheme.Schemes;
import org.alongside.mentoring.time.ProgrammeTime;
import org.alongside.spi.DataKind;
import org.alongside.spi.InitiativeId;
import org.alongside.spi.Participant;
import org.alongside.spi.ParticipantId;

/** Tells both members of a pair what is planned for them. Only of what lies ahead: nobody hears of a meeting that is past (R5). */
@ApplicationScoped
class MeetingNotices {

    /** Its card names them, too. */
    static final String PLANNED = "mentoring.notice.planned";

    static final String MOVED = "mentoring.notice.moved";

    static final String MOVED_AWAY = "mentoring.notice.moved-away";

    static final String CALLED_OFF = "mentoring.notice.called-off";

    static final String FALLEN_AWAY = "mentoring.notice.fallen-away";

    /** In place of those above while neither of the two is to be told of the other. */
    static final String NOT_TAKING_PLACE = "mentoring.notice.not-taking-place";

    @Inject
    private Outbox outbox;

    @Inject
    private CalendarEvents calendar;

    @Inject
    private Consents consents;

    @Inject
    private ContactStops stops;

    @Inject
    private Schemes schemes;

    @Inject
    private ProgrammeTime time;

    void planned(Pairings.Row pair, List<Meeting> meetings) {
        List<Meeting> ahead = inOrder(
                meetings.stream().filter(meeting -> meeting.ahead(time.now())).toList());
        if (ahead.isEmpty()) {
            return;
        }
        int minutes = minutes(pair.initiative());
        Map<UUID, CalendarEvents.Event> events = calendar.of(ids(ahead));
        List<CalendarEntry> entries = ahead.stream()
                .map(meeting -> events.get(meeting.id().value()).at(meeting.plannedAt(), minutes))
                .toList();
        tellBoth(pair, PLANNED, entries, times(ahead));
    }

    /** To calendars it is the same meeting at another time. */
    void moved(Pairings.Row pair, Meeting from, Meeting to) {
        CalendarEvents.Event event = calendar.follows(to.id().value(), from.id().value());
        if (to.ahead(time.now())) {
            tellBoth(
                    pair,
                    MOVED,
                    List.of(event.at(to.plannedAt(), minutes(pair.initiative()))),
                    Arg.moment(from.plannedAt()),
                    Arg.moment(to.plannedAt()));
        }
    }

    /** Nobody knows the new time yet, but calendars shall not go on showing the old one. */
    void movedAway(Pairings.Row pair, Meeting meeting) {
        tellOff(pair, MOVED_AWAY, meeting);
    }

    void calledOff(Pairings.Row pair, Meeting meeting) {
        tellOff(pair, CALLED_OFF, meeting);
        calendar.forget(ids(List.of(meeting)));
    }

    /** The two are not to meet for now, and neither is told of the other: only when, never with whom or why. */
    void notTakingPlace(Pairings.Row pair, List<Meeting> meetings) {
        if (meetings.isEmpty()) {
            return;
        }
        List<Meeting> ahead = inOrder(meetings);
        tellNeutrally(pair, off(ahead, pair.initiative()), times(ahead));
        calendar.forget(ids(ahead));
    }

    /**
     * The pair is over, and with it what lay ahead. Whoever takes part no longer is left alone; why it ended, the other one hears from
     * a person (R12).
     */
    void fellAway(PairingEnded pair, List<Meeting> meetings) {
        if (meetings.isEmpty()) {
            return;
        }
        List<Meeting> ahead = inOrder(meetings);
        List<CalendarEntry> entries = off(ahead, pair.initiative());
        tellIfStillHere(pair.mentor(), pair.trainee(), pair, entries, times(ahead));
        tellIfStillHere(pair.trainee(), pair.mentor(), pair, entries, times(ahead));
        calendar.forget(ids(ahead));
    }

    private void tellIfStillHere(
            ParticipantId member, ParticipantId partner, PairingEnded pair, List<CalendarEntry> entries, Arg times) {
        if (consents.allows(member, MentoringInitiative.TAKE_PART, DataKind.INVOLVEMENT)) {
            Message message = stops.between(member, partner)
                    ? Message.of(NOT_TAKING_PLACE, times)
                    : Message.of(FALLEN_AWAY, Arg.person(partner), times);
            outbox.tell(Recipient.of(member), message.with(entries).about(pair.trainee()));
        }
    }

    private void tellOff(Pairings.Row pair, String template, Meeting meeting) {
        List<CalendarEntry> entries = off(List.of(meeting), pair.initiative());
        Arg time = Arg.moment(meeting.plannedAt());
        if (stops.between(pair.mentor().id(), pair.trainee().id())) {
            tellNeutrally(pair, entries, time);
        } else {
            tellBoth(pair, template, entries, time);
        }
    }

    private void tellNeutrally(Pairings.Row pair, List<CalendarEntry> entries, Arg times) {
        for (Participant member : List.of(pair.mentor(), pair.trainee())) {
            outbox.tell(
                    Recipient.of(member.id()),
                    Message.of(NOT_TAKING_PLACE, times)
                            .with(entries)
                            .about(pair.trainee().id()));
        }
    }

    private void tellBoth(Pairings.Row pair, String template, List<CalendarEntry> entries, Arg... more) {
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

    private List<CalendarEntry> off(List<Meeting> meetings, InitiativeId initiative) {
        int minutes = minutes(initiative);
        return meetings.stream()
                .map(meeting -> calendar.changes(meeting.id().value()).notAt(meeting.plannedAt(), minutes))
                .toList();
    }

    private static List<Meeting> inOrder(List<Meeting> meetings) {
        return meetings.stream()
                .sorted(Comparator.comparing(Meeting::plannedAt))
                .toList();
    }

    private static List<UUID> ids(List<Meeting> meetings) {
        return meetings.stream().map(meeting -> meeting.id().value()).toList();
    }

    private static Arg times(List<Meeting> meetings) {
        return Arg.moments(meetings.stream().map(Meeting::plannedAt).toList());
    }

    private int minutes(InitiativeId initiative) {
        return schemes.of(initiative).minutes();
    }
}
