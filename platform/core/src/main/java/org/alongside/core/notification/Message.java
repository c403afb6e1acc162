package org.alongside.core.notification;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.alongside.core.calendar.CalendarEntry;
import org.alongside.core.link.PersonalLink;
import org.alongside.spi.ParticipantId;

/**
 * What to tell.
 *
 * @param template a key that a module names on its card; heading and text stand under {@code <template>.title} and {@code
 *     <template>.text}
 * @param args fill the gaps of both
 * @param calendar for the person's own calendar; may be empty
 * @param about the participant whom it concerns besides the reader: who judges them never sees that it exists (R6)
 * @param link leads whoever has it to a page of their own without signing in; it goes out by e-mail or text message only, beside
 *     {@code <template>.short}, which names no person, and is kept sealed until then
 * @param until the moment from which on it is not told any more, should it still wait
 */
public record Message(
        String template,
        List<Arg> args,
        List<CalendarEntry> calendar,
        Optional<ParticipantId> about,
        Optional<PersonalLink> link,
        Optional<OffsetDateTime> until) {
    public Message {
        args = List.copyOf(args);
        calendar = List.copyOf(calendar);
    }

    /** A message from that template. */
    public static Message of(String template, Arg... args) {
        return new Message(template, List.of(args), List.of(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The same, with entries for the calendar. */
    public Message with(List<CalendarEntry> entries) {
        return new Message(template, args, entries, about, link, until);
    }

    /** The same, concerning that participant. */
    public Message about(ParticipantId participant) {
        return new Message(template, args, calendar, Optional.of(participant), link, until);
    }

    /** The same, with a personal link. */
    public Message with(PersonalLink personal) {
        return new Message(template, args, calendar, about, Optional.of(personal), until);
    }

    /** The same, not told any more from that moment on. */
    public Message until(OffsetDateTime moment) {
        return new Message(template, args, calendar, about, link, Optional.of(moment));
    }
}
