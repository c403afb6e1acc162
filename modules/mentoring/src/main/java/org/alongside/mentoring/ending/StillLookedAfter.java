package org.alongside.mentoring.ending;

import java.time.LocalDate;
import org.alongside.core.problem.Refusal;

/** The weeks that were promised after an ending are not over. */
public final class StillLookedAfter extends Refusal {

    StillLookedAfter(LocalDate until) {
        super(Kind.CONFLICT, "mentoring.refusal.still-looked-after", until);
    }
}
