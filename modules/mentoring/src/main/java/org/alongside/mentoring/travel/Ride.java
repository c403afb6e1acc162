package org.alongside.mentoring.travel;

import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.alongside.core.problem.Invalid;

/**
 * What is booked for somebody. Its times are those that a clock on the wall shows on the day of the meeting, to the minute.
 *
 * @param picksUpAt when it picks them up, or leaves, if that is known
 * @param backAt the same for the way back
 */
public record Ride(TravelBy by, Optional<LocalTime> picksUpAt, Optional<LocalTime> backAt) {

    public Ride {
        picksUpAt = picksUpAt.map(time -> time.truncatedTo(ChronoUnit.MINUTES));
        backAt = backAt.map(time -> time.truncatedTo(ChronoUnit.MINUTES));
    }

    /** Insists that somebody said by what. */
    void insistKnown() {
        if (by == null) {
            throw new Invalid("mentoring.fault.travel-by");
        }
    }
}
