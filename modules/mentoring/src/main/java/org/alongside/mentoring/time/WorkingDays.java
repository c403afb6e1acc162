package org.alongside.mentoring.time;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** Days on which somebody is in the office. Public holidays differ from place to place and are not known here. */
public final class WorkingDays {

    private WorkingDays() {}

    /** So many days from Monday to Friday before that day, which itself is not counted. */
    public static LocalDate before(LocalDate day, int count) {
        LocalDate earlier = day;
        for (int left = count; left > 0; ) {
            earlier = earlier.minusDays(1);
            if (isOne(earlier)) {
                left--;
            }
        }
        return earlier;
    }

    /** The first Monday to Friday after that day. */
    public static LocalDate after(LocalDate day) {
        LocalDate next = day.plusDays(1);
        while (!isOne(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    private static boolean isOne(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
