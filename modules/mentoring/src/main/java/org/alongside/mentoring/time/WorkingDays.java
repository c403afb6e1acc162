package org.alongside.mentoring.time;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** Days on which somebody is in the office. Public holidays differ from place to place and are not known here. */
public final class WorkingDays {

    private WorkingDays() {}

    /** The first Monday to Friday after that day. */
    public static LocalDate after(LocalDate day) {
        LocalDate next = day.plusDays(1);
        while (next.getDayOfWeek() == DayOfWeek.SATURDAY || next.getDayOfWeek() == DayOfWeek.SUNDAY) {
            next = next.plusDays(1);
        }
        return next;
    }
}
