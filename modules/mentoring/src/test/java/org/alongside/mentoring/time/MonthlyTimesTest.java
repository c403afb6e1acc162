package org.alongside.mentoring.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class MonthlyTimesTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @Test
    void keepsTheHourOnTheWallWhenTheClocksChange() {
        List<OffsetDateTime> times = MonthlyTimes.from(LocalDateTime.of(2026, 10, 5, 10, 0), 6, 1, LONDON);

        assertThat(times)
                .extracting(at -> at.atZoneSameInstant(LONDON).toLocalTime())
                .containsOnly(LocalTime.of(10, 0));
        assertThat(times.get(0).getOffset()).isEqualTo(ZoneOffset.ofHours(1));
        assertThat(times.get(1).getOffset()).isEqualTo(ZoneOffset.UTC);
    }

    @Test
    void keepsTheLastDayOfTheMonthAcrossAShortOne() {
        List<OffsetDateTime> times = MonthlyTimes.from(LocalDateTime.of(2026, 12, 31, 15, 0), 4, 1, LONDON);

        assertThat(times)
                .extracting(OffsetDateTime::toLocalDate)
                .containsExactly(
                        LocalDate.of(2026, 12, 31),
                        LocalDate.of(2027, 1, 31),
                        LocalDate.of(2027, 2, 28),
                        LocalDate.of(2027, 3, 31));
    }

    @Test
    void takesTheHourAfterOneThatTheClocksLeaveOut() {
        List<OffsetDateTime> times = MonthlyTimes.from(LocalDateTime.of(2027, 3, 28, 1, 30), 1, 1, LONDON);

        assertThat(times).containsExactly(OffsetDateTime.parse("2027-03-28T02:30+01:00"));
    }

    @Test
    void takesTheFirstOfAnHourThatComesTwice() {
        List<OffsetDateTime> times = MonthlyTimes.from(LocalDateTime.of(2026, 10, 25, 1, 30), 1, 1, LONDON);

        assertThat(times).containsExactly(OffsetDateTime.parse("2026-10-25T01:30+01:00"));
    }

    @Test
    void leavesOutMonthsWhenAsked() {
        List<OffsetDateTime> times = MonthlyTimes.from(LocalDateTime.of(2026, 10, 5, 10, 0), 3, 2, LONDON);

        assertThat(times)
                .extracting(OffsetDateTime::toLocalDate)
                .containsExactly(LocalDate.of(2026, 10, 5), LocalDate.of(2026, 12, 5), LocalDate.of(2027, 2, 5));
    }
}
