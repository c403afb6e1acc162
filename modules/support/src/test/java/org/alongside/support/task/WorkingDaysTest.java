package org.alongside.support.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {
    @ParameterizedTest
    @CsvSource({
        // 5 October 2026 is a Monday.
        "2026-10-05, 0, 2026-10-05",
        "2026-10-05, 3, 2026-10-08",
        "2026-10-07, 3, 2026-10-12",
        "2026-10-09, 1, 2026-10-12",
        "2026-10-10, 1, 2026-10-12",
        "2026-10-11, 3, 2026-10-14",
        "2026-12-31, 1, 2027-01-01"
    })
    void saturdaysAndSundaysAreSkipped(LocalDate from, int count, LocalDate expected) {
        assertThat(WorkingDays.after(from, count)).isEqualTo(expected);
    }
}
