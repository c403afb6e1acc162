package org.alongside.support.expense;

import org.alongside.core.problem.Refusal;

/** The programme has not said what a mile with that vehicle was paid back on that day. */
final class NoMileageRateYet extends Refusal {
    NoMileageRateYet() {
        super(Kind.CONFLICT, "support.expenses.refusal.no-rate");
    }
}
