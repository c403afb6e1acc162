package org.alongside.mentoring.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class WorkingDaysTest {

    private static final LocalDate THURSDAY = LocalDate.of(2026, 10, 1);

    @Test
    void isTheNextDayWithinTheWeek() {
        assertThat(WorkingDays.after(THURSDAY)).isEqualTo(THURSDAY.plusDays(1));
    }

    @Test
    void countsBackThreeDaysFromMondayToFridayWhateverDayItIs() {
        LocalDate monday = THURSDAY.minusDays(3);

        assertThat(WorkingDays.before(THURSDAY, 3)).isEqualTo(monday);
        assertThat(WorkingDays.before(THURSDAY.minusDays(1), 3)).isEqualTo(monday.minusDays(3));
        assertThat(WorkingDays.before(monday, 3)).isEqualTo(monday.minusDays(5));
        assertThat(WorkingDays.before(monday.minusDays(1), 3)).isEqualTo(monday.minusDays(5));
        assertThat(WorkingDays.before(monday, 0)).isEqualTo(monday);
    }

    @Test
    void isMondayAfterAFridayOrAWeekend() {
        LocalDate monday = THURSDAY.plusDays(4);

        assertThat(WorkingDays.after(THURSDAY.plusDays(1))).isEqualTo(monday);
        assertThat(WorkingDays.after(THURSDAY.plusDays(2))).isEqualTo(monday);
        assertThat(WorkingDays.after(THURSDAY.plusDays(3))).isEqualTo(monday);
    }
}
