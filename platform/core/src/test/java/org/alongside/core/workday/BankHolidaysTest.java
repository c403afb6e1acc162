package org.alongside.core.workday;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The file beside the Banking and Financial Dealings Act 1971, schedule 1, worked out anew. */
class BankHolidaysTest {
    private static final int FIRST = 2024;
    private static final int LAST = 2040;

    /** What proclamations added, and no more. */
    private static final List<LocalDate> PROCLAIMED_IN_SCOTLAND = List.of(LocalDate.of(2026, 6, 15));

    @ParameterizedTest
    @EnumSource
    void theFileIsWhatFollowsFromTheActAndFromProclamations(BankHolidays where) {
        TreeSet<LocalDate> expected = new TreeSet<>();
        TreeSet<LocalDate> found = new TreeSet<>();
        for (int year = FIRST; year <= LAST; year++) {
            expected.addAll(ofTheAct(where, year));
        }
        if (where == BankHolidays.SCOTLAND) {
            expected.addAll(PROCLAIMED_IN_SCOTLAND);
        }
        for (LocalDate day = LocalDate.of(FIRST, 1, 1); day.getYear() <= LAST; day = day.plusDays(1)) {
            if (where.isOne(day)) {
                found.add(day);
            }
        }
        assertThat(found).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "ENGLAND_AND_WALES, 2026-04-06, true",
        "SCOTLAND, 2026-04-06, false",
        "SCOTLAND, 2027-01-04, true",
        "ENGLAND_AND_WALES, 2027-01-04, false",
        "NORTHERN_IRELAND, 2026-07-13, true",
        "ENGLAND_AND_WALES, 2026-12-28, true",
        "NONE, 2026-12-25, false"
    })
    void somePeopleRememberThese(BankHolidays where, LocalDate day, boolean isOne) {
        assertThat(where.isOne(day)).isEqualTo(isOne);
    }

    @Test
    void whatTheSettingSaysIsFoundAgain() {
        for (BankHolidays where : BankHolidays.values()) {
            assertThat(BankHolidays.of(where.key())).contains(where);
        }
        assertThat(BankHolidays.of("atlantis")).isEmpty();
    }

    private static List<LocalDate> ofTheAct(BankHolidays where, int year) {
        LocalDate easter = easter(year);
        List<LocalDate> days = new ArrayList<>();
        switch (where) {
            case ENGLAND_AND_WALES -> {
                days.addAll(moved(year, 1, 1));
                days.addAll(shared(year, easter));
                days.addAll(moved(year, 12, 25, 26));
                days.add(easter.plusDays(1));
                days.add(lastMonday(year, Month.AUGUST));
            }
            case NORTHERN_IRELAND -> {
                days.addAll(ofTheAct(BankHolidays.ENGLAND_AND_WALES, year));
                days.addAll(moved(year, 3, 17));
                days.addAll(moved(year, 7, 12));
            }
            case SCOTLAND -> {
                days.addAll(moved(year, 1, 1, 2));
                days.addAll(shared(year, easter));
                days.addAll(moved(year, 12, 25, 26));
                days.add(firstMonday(year, Month.AUGUST));
                days.addAll(moved(year, 11, 30));
            }
            case NONE -> {
                // Nothing is known there.
            }
        }
        return days;
    }

    private static List<LocalDate> shared(int year, LocalDate easter) {
        return List.of(easter.minusDays(2), firstMonday(year, Month.MAY), lastMonday(year, Month.MAY));
    }

    /** Those that fall on a weekend are kept on the next day that is none of the others. */
    private static List<LocalDate> moved(int year, int month, int... days) {
        List<LocalDate> kept = new ArrayList<>();
        List<LocalDate> late = new ArrayList<>();
        for (int day : days) {
            LocalDate date = LocalDate.of(year, month, day);
            (isWeekend(date) ? late : kept).add(date);
        }
        for (LocalDate date : late) {
            LocalDate next = date;
            while (isWeekend(next) || kept.contains(next)) {
                next = next.plusDays(1);
            }
            kept.add(next);
        }
        return kept;
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private static LocalDate firstMonday(int year, Month month) {
        return LocalDate.of(year, month, 1).with(TemporalAdjusters.firstInMonth(DayOfWeek.MONDAY));
    }

    private static LocalDate lastMonday(int year, Month month) {
        return LocalDate.of(year, month, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY));
    }

    /** Gauss's rule for the Gregorian calendar, with Lichtenberg's correction. */
    private static LocalDate easter(int year) {
        int century = year / 100;
        int moon = 15 + (3 * century + 3) / 4 - (8 * century + 13) / 25;
        int sun = 2 - (3 * century + 3) / 4;
        int golden = year % 19;
        int seed = (19 * golden + moon) % 30;
        int fixed = seed / 29 + (seed / 28 - seed / 29) * (golden / 11);
        int full = 21 + seed - fixed;
        int firstSunday = 7 - (year + year / 4 + sun) % 7;
        int distance = 7 - Math.floorMod(full - firstSunday, 7);
        return LocalDate.of(year, 3, 1).plusDays(full + distance - 1);
    }
}
