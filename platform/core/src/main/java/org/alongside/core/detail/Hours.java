package org.alongside.core.detail;

import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.alongside.core.problem.Invalid;

/**
 * The hours of a day in which somebody may be reached, in the time of the programme; over midnight where it ends before it begins.
 *
 * @param from the first minute
 * @param until the first minute after
 */
public record Hours(LocalTime from, LocalTime until) {
    public Hours {
        if (from == null || until == null || from.equals(until)) {
            throw new Invalid("core.detail.fault.hours");
        }
    }

    /** Whether it is one of them. */
    public boolean contain(LocalTime time) {
        boolean begun = !time.isBefore(from);
        boolean over = !time.isBefore(until);
        return from.isBefore(until) ? begun && !over : begun || !over;
    }

    /** The next moment that is one of them: this one, or the next beginning. */
    public ZonedDateTime next(ZonedDateTime now) {
        if (contain(now.toLocalTime())) {
            return now;
        }
        ZonedDateTime today = now.with(from);
        return today.isBefore(now) ? now.plusDays(1).with(from) : today;
    }
}
