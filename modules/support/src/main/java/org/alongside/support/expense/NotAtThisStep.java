package org.alongside.support.expense;

import org.alongside.core.problem.Refusal;

/** The expense stands elsewhere by now. */
final class NotAtThisStep extends Refusal {
    NotAtThisStep() {
        super(Kind.CONFLICT, "support.expenses.refusal.step");
    }
}
