package org.alongside.support.board;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** A span of time around a day. */
enum Period {
    WEEK,
    MONTH,
    YEAR;

    /** From one day to another, both included. */
    record Range(LocalDate from, LocalDate until) {}

    Range around(LocalDate day) {
        return switch (this) {
            case WEEK ->
                new Range(
                        day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)),
                        day.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY)));
            case MONTH ->
                new Range(day.with(TemporalAdjusters.firstDayOfMonth()), day.with(TemporalAdjusters.lastDayOfMonth()));
            case YEAR ->
                new Range(day.with(TemporalAdjusters.firstDayOfYear()), day.with(TemporalAdjusters.lastDayOfYear()));
        };
    }
}
