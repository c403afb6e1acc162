package org.alongside.support.training;

import java.time.LocalDate;
import java.util.Optional;

/** Where a duty of staff stands. */
public enum DutyState {
    /** Never done, or run out. */
    OPEN,
    /** Done, and its last day is near. */
    SOON,
    DONE;

    static DutyState on(LocalDate day, Optional<CourseDone> last) {
        if (last.filter(done -> done.good(day)).isEmpty()) {
            return OPEN;
        }
        return last.get().good(StaffDuties.later(day)) ? DONE : SOON;
    }
}
