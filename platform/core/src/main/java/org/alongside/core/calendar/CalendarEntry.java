package org.alongside.core.calendar;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * Something for the person's own calendar. Its title there is always the same neutral word, and it names no place and nobody.
 *
 * @param uid stays the same when it is told of again, so that calendars know it
 * @param sequence how often it was changed before; of two that say something else, calendars believe the higher (RFC 5546, 2.1.4)
 * @param startsAt when it begins
 * @param minutes how long it lasts
 * @param takenOff whether it is taken off the calendar again
 */
public record CalendarEntry(UUID uid, int sequence, OffsetDateTime startsAt, int minutes, boolean takenOff) {}
