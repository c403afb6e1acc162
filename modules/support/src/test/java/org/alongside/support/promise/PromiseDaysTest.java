package org.alongside.support.promise;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.alongside.support.Course;
import org.alongside.support.Courses;
import org.alongside.support.task.SupportTasks;
import org.alongside.testing.ModuleTest;
import org.alongside.testing.MovableClock;
import org.junit.jupiter.api.Test;

/** A day ends where the programme is, not where the server is. */
@ModuleTest
class PromiseDaysTest {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final LocalTime HALF_PAST_TEN_AT_NIGHT = LocalTime.of(22, 30);

    @Inject
    private Promises promises;

    @Inject
    private SupportTasks tasks;

    @Inject
    private Courses courses;

    @Inject
    private MovableClock clock;

    /** The next first Thursday of July, when London is an hour ahead. */
    private LocalDate summer() {
        return next(Month.JULY, DayOfWeek.THURSDAY);
    }

    private LocalDate next(Month month, DayOfWeek weekday) {
        LocalDate day = clock.instant()
                .atZone(ZoneOffset.UTC)
                .toLocalDate()
                .plusYears(1)
                .withMonth(month.getValue())
                .with(TemporalAdjusters.firstInMonth(weekday));
        return day;
    }

    private void itIs(LocalDate day, LocalTime utc) {
        clock.forward(Duration.between(clock.instant(), day.atTime(utc).toInstant(ZoneOffset.UTC)));
    }

    private PromiseState state(Course course, LocalDate due) {
        course.as("Catrin", () -> promises.make(course.circle(), PromiseKind.OTHER, "", due, course.account("Samira")));
        List<Promises.Row> rows = course.as("Catrin", promises::list);
        return rows.get(rows.size() - 1).state();
    }

    @Test
    void aPromiseIsMissedWhenItsDayIsOverThere() {
        LocalDate day = summer();
        Course london = courses.begin(LONDON);
        Course utc = courses.begin(ZoneOffset.UTC);

        itIs(day, HALF_PAST_TEN_AT_NIGHT);
        assertThat(state(london, day)).isEqualTo(PromiseState.DUE);

        itIs(day, HALF_PAST_TEN_AT_NIGHT.plusHours(1));
        assertThat(state(london, day)).isEqualTo(PromiseState.MISSED);
        assertThat(state(utc, day)).as("where it is still the same evening").isEqualTo(PromiseState.DUE);
    }

    @Test
    void whoAsksAfterMidnightIsCalledByTheWorkingDayAfterThatDay() {
        LocalDate thursday = summer();
        for (ZoneId zone : List.of(LONDON, ZoneOffset.UTC)) {
            Course course = courses.begin(zone);
            course.member("Maureen");
            itIs(thursday, HALF_PAST_TEN_AT_NIGHT.plusHours(1));
            course.as("Maureen", tasks::askForDebrief);
            assertThat(course.as("Maureen", tasks::myDebrief))
                    .contains(zone.equals(LONDON) ? thursday.plusDays(4) : thursday.plusDays(1));
        }
    }

    @Test
    void theNightOnWhichTheClocksChangeIsOneNight() {
        LocalDate sunday = next(Month.OCTOBER, DayOfWeek.SUNDAY).with(TemporalAdjusters.lastInMonth(DayOfWeek.SUNDAY));
        Course course = courses.begin(LONDON);
        course.member("Maureen");
        course.member("Dev");

        itIs(sunday, LocalTime.of(0, 30));
        course.as("Maureen", tasks::askForDebrief);
        itIs(sunday, LocalTime.of(1, 30));
        course.as("Dev", tasks::askForDebrief);

        assertThat(course.as("Maureen", tasks::myDebrief)).contains(sunday.plusDays(1));
        assertThat(course.as("Dev", tasks::myDebrief)).contains(sunday.plusDays(1));
    }
}
