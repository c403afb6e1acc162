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
    void isMondayAfterAFridayOrAWeekend() {
        LocalDate monday = THURSDAY.plusDays(4);

        assertThat(WorkingDays.after(THURSDAY.plusDays(1))).isEqualTo(monday);
        assertThat(WorkingDays.after(THURSDAY.plusDays(2))).isEqualTo(monday);
        assertThat(WorkingDays.after(THURSDAY.plusDays(3))).isEqualTo(monday);
    }
}
