package org.alongside.core.calendar;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How days are said. */
final class CalendarFeedWords {
    private CalendarFeedWords() {}

    static String day(LocalDate day, Locale reader) {
        return DateTimeFormatter.ofPattern("d MMMM uuuu", reader).format(day);
    }
}
