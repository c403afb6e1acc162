package org.alongside.core.workday;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import org.alongside.core.identity.ForEverybody;
import org.alongside.core.setting.Settings;

/** Counts the days on which staff are at work: Mondays to Fridays without the bank holidays of where the programme is. */
@ApplicationScoped
public class Workdays {
    @Inject
    private Settings settings;

    /** Whether staff are at work that day. */
    @ForEverybody("a date")
    public boolean isOne(LocalDate day) {
        return isOne(day, here());
    }

    /**
     * The day that many working days after that one.
     *
     * @param count none stays where it is
     */
    @ForEverybody("a date")
    public LocalDate after(LocalDate from, int count) {
        return walk(from, count, 1);
    }

    /** The day that many working days before that one. */
    @ForEverybody("a date")
    public LocalDate before(LocalDate from, int count) {
        return walk(from, count, -1);
    }

    private LocalDate walk(LocalDate from, int count, int step) {
        BankHolidays here = here();
        LocalDate day = from;
        int left = count;
        while (left > 0) {
            day = day.plusDays(step);
            if (isOne(day, here)) {
                left--;
            }
        }
        return day;
    }

    private static boolean isOne(LocalDate day, BankHolidays here) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY && !here.isOne(day);
    }

    private BankHolidays here() {
        return BankHolidays.of(settings.holds("core.bank-holidays")).orElse(BankHolidays.NONE);
    }
}
