package org.alongside.support.group;

import org.alongside.core.problem.Refusal;

/** A group meets once a day at most. */
final class SameDay extends Refusal {
    SameDay() {
        super(Kind.CONFLICT, "support.groups.refusal.same-day");
    }
}
