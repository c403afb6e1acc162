package org.alongside.core.calendar;

import java.time.OffsetDateTime;
import java.util.List;

/** Whoever has something for people's own calendars. A bean, found by its presence; asked as the person whose calendar it is. */
public interface CalendarSource {
    /**
     * What is planned for the person at work, and what was taken off again and should be told so for some time.
     *
     * @param since nothing that began before that
     */
    List<CalendarEntry> mine(OffsetDateTime since);
}
