package org.alongside.mentoring.time;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days and moments as people say them: the day of the week matters more than the number of the month. */
public final class InWords {

    private InWords() {}

    /** For instance "Monday 5 October 2026, 10:00". */
    public static String moment(ZonedDateTime moment, Locale locale) {
        return DateTimeFormatter.ofPattern("EEEE d MMMM uuuu, HH:mm", locale).format(moment);
    }

    /** For instance "Monday 5 October 2026". */
    public static String day(LocalDate day, Locale locale) {
        return DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", locale).format(day);
    }
}
