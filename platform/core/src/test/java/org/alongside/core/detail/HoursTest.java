package org.alongside.core.detail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.alongside.core.problem.Invalid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HoursTest {
    @ParameterizedTest
    @CsvSource({
        "09:00, 17:00, 2026-11-26T08:59Z[Europe/London], 2026-11-26T09:00Z[Europe/London]",
        "09:00, 17:00, 2026-11-26T09:00Z[Europe/London], 2026-11-26T09:00Z[Europe/London]",
        "09:00, 17:00, 2026-11-26T16:59Z[Europe/London], 2026-11-26T16:59Z[Europe/London]",
        "09:00, 17:00, 2026-11-26T17:00Z[Europe/London], 2026-11-27T09:00Z[Europe/London]",
        "22:00, 02:00, 2026-11-26T23:30Z[Europe/London], 2026-11-26T23:30Z[Europe/London]",
        "22:00, 02:00, 2026-11-26T01:30Z[Europe/London], 2026-11-26T01:30Z[Europe/London]",
        "22:00, 02:00, 2026-11-26T02:00Z[Europe/London], 2026-11-26T22:00Z[Europe/London]",
        "09:00, 10:00, 2026-03-28T12:00Z[Europe/London], 2026-03-29T09:00+01:00[Europe/London]"
    })
    void theNextMomentIsThisOneOrTheNextBeginning(LocalTime from, LocalTime until, String now, String next) {
        assertThat(new Hours(from, until).next(ZonedDateTime.parse(now))).isEqualTo(ZonedDateTime.parse(next));
    }

    @Test
    void hoursHaveABeginningAndAnotherEnd() {
        assertThatThrownBy(() -> new Hours(LocalTime.NOON, null)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> new Hours(LocalTime.NOON, LocalTime.NOON)).isInstanceOf(Invalid.class);
    }
}
