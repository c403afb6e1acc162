package org.alongside.support.ceiling;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Pay for time, and when the person gets it: on one day if it was paid, on any of some days if it is to come.
 *
 * @param activity what it is for; empty where it comes from another programme, of which nothing but days and sums is told
 * @param earliest the first day on which it may be paid
 * @param latest the last one
 * @param minor in pence
 * @param draft it is a claim that they have not sent yet
 */
record Fee(Optional<UUID> activity, LocalDate earliest, LocalDate latest, long minor, boolean draft) {
    /** It was paid on that day. */
    static Fee paid(Optional<UUID> activity, LocalDate on, long minor) {
        return new Fee(activity, on, on, minor, false);
    }

    /**
     * It is not paid yet, and will be within so many days from its day on, or from today where that is over.
     *
     * @param heldOn the day of the activity
     */
    static Fee toCome(Optional<UUID> activity, LocalDate heldOn, LocalDate today, int within, long minor) {
        LocalDate earliest = heldOn.isAfter(today) ? heldOn : today;
        return new Fee(activity, earliest, earliest.plusDays(within), minor, false);
    }

    boolean isFor(Optional<UUID> other) {
        return activity.isPresent() && activity.equals(other);
    }

    Fee asDraft() {
        return new Fee(activity, earliest, latest, minor, true);
    }

    Fee withoutActivity() {
        return new Fee(Optional.empty(), earliest, latest, minor, draft);
    }
}
