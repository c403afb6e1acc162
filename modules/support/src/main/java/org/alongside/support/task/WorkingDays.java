package org.alongside.support.task;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** Counts Mondays to Fridays. Bank holidays are not known yet. */
final class WorkingDays {
    private WorkingDays() {}

    /** The day that many working days after that one. */
    static LocalDate after(LocalDate from, int count) {
        LocalDate day = from;
        int left = count;
        while (left > 0) {
            day = day.plusDays(1);
            if (isOne(day)) {
                left--;
            }
        }
        return day;
    }

    private static boolean isOne(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
