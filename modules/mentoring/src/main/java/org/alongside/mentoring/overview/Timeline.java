package org.alongside.mentoring.overview;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a scheme looks like along its months. It does not know what became of a meeting, so that no picture can show it (R5).
 *
 * @param first the month of the first column
 * @param months how many columns there are
 * @param starts the scheme's first day
 * @param ends its planned last day
 */
public record Timeline(
        YearMonth first, int months, LocalDate starts, Optional<LocalDate> ends, LocalDate today, List<Row> rows) {

    /** Farther away than this is another scheme, or a slip of the keyboard; the table beside the picture tells of it. */
    private static final int MOST_MONTHS = 48;

    /**
     * One pair.
     *
     * @param began their first day
     * @param until the day on which they came to their end, or until which something is planned; empty when nothing is
     * @param over whether they came to their end
     * @param resting whether they take a break now
     * @param meetings the days on which meetings are or were planned
     */
    public record Row(
            String pair,
            LocalDate began,
            Optional<LocalDate> until,
            boolean over,
            boolean resting,
            List<LocalDate> meetings) {}

    /** With as many months as all of it needs; today only if it is among them. */
    static Timeline of(LocalDate starts, Optional<LocalDate> ends, LocalDate today, List<Row> rows) {
        List<YearMonth> told = Stream.of(
                        Stream.of(starts),
                        ends.stream(),
                        rows.stream().flatMap(row -> Stream.concat(Stream.of(row.began()), row.until().stream())),
                        rows.stream().flatMap(row -> row.meetings().stream()))
                .flatMap(days -> days)
                .map(YearMonth::from)
                .sorted()
                .toList();
        YearMonth first = told.get(0);
        YearMonth last = told.get(told.size() - 1);
        int months = (int) Math.min(MOST_MONTHS, first.until(last, ChronoUnit.MONTHS) + 1);
        return new Timeline(first, months, starts, ends, today, rows);
    }

    /** Whether that day is in one of the columns. */
    boolean shows(LocalDate day) {
        YearMonth month = YearMonth.from(day);
        return !month.isBefore(first) && month.isBefore(first.plusMonths(months));
    }
}
