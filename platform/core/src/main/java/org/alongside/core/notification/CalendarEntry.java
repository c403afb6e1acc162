package org.alongside.core.notification;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * Something for the person's own calendar. Its title there is always the same neutral word, and it names no place and nobody.
 *
 * @param uid stays the same when it is told of again, so that calendars know it
 * @param startsAt when it begins
 * @param minutes how long it lasts
 * @param takenOff whether it is taken off the calendar again
 */
public record CalendarEntry(UUID uid, OffsetDateTime startsAt, int minutes, boolean takenOff) {
    /** Put onto the calendar. */
    public static CalendarEntry planned(UUID uid, OffsetDateTime startsAt, int minutes) {
        return new CalendarEntry(uid, startsAt, minutes, false);
    }

    /** Taken off it. */
    public static CalendarEntry takenOff(UUID uid, OffsetDateTime startsAt, int minutes) {
        return new CalendarEntry(uid, startsAt, minutes, true);
    }
}
