package org.alongside.core.notification;

import java.util.List;
import java.util.Optional;
import org.alongside.spi.ParticipantId;

/**
 * What to tell.
 *
 * @param template a key that a module names on its card; heading and text stand under {@code <template>.title} and {@code
 *     <template>.text}
 * @param args fill the gaps of both
 * @param calendar for the person's own calendar; may be empty
 * @param about the participant whom it concerns besides the reader: who judges them never sees that it exists (R6)
 */
public record Message(String template, List<Arg> args, List<CalendarEntry> calendar, Optional<ParticipantId> about) {
    public Message {
        args = List.copyOf(args);
        calendar = List.copyOf(calendar);
    }

    /** A message from that template. */
    public static Message of(String template, Arg... args) {
        return new Message(template, List.of(args), List.of(), Optional.empty());
    }

    /** The same, with entries for the calendar. */
    public Message with(List<CalendarEntry> entries) {
        return new Message(template, args, entries, about);
    }

    /** The same, concerning that participant. */
    public Message about(ParticipantId participant) {
        return new Message(template, args, calendar, Optional.of(participant));
    }
}
