package org.alongside.mentoring.meeting;

import java.time.LocalDateTime;
import java.util.Optional;
import org.alongside.core.problem.Invalid;
import org.alongside.mentoring.place.Channel;
import org.alongside.mentoring.place.PlaceId;
import org.alongside.mentoring.scheme.Schemes;

/**
 * Meetings to plan.
 *
 * @param first the first of them, on the programme's clocks
 * @param count how many; what the scheme says when it is left open
 * @param everyMonths how many months between them; what the scheme says when it is left open
 */
public record Plan(
        LocalDateTime first,
        Optional<Integer> count,
        Optional<Integer> everyMonths,
        Channel channel,
        Optional<PlaceId> place) {

    private static final int FARTHEST_YEARS = 10;

    /** One meeting only. */
    public static Plan one(LocalDateTime at, Channel channel, Optional<PlaceId> place) {
        return new Plan(at, Optional.of(1), Optional.of(1), channel, place);
    }

    /**
     * Insists that it can be planned.
     *
     * @throws Invalid naming the first fault
     */
    Plan checked(LocalDateTime now) {
        insistNear(first, now);
        if (channel == null) {
            throw new Invalid("mentoring.fault.channel");
        }
        insist(count);
        insist(everyMonths);
        return this;
    }

    /** A time years away is a slip of the finger. */
    static void insistNear(LocalDateTime at, LocalDateTime now) {
        if (at == null || at.isBefore(now.minusYears(FARTHEST_YEARS)) || at.isAfter(now.plusYears(FARTHEST_YEARS))) {
            throw new Invalid("mentoring.fault.time");
        }
    }

    private static void insist(Optional<Integer> number) {
        if (number.filter(given -> given < 1 || given > Schemes.MOST).isPresent()) {
            throw new Invalid("mentoring.fault.number", Schemes.MOST);
        }
    }
}
