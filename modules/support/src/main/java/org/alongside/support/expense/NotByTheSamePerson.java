package org.alongside.support.expense;

import org.alongside.core.problem.Refusal;

/** Four eyes: who entered an expense, or has the money back, does not approve it. */
final class NotByTheSamePerson extends Refusal {
    NotByTheSamePerson() {
        super(Kind.NOT_ALLOWED, "support.expenses.refusal.same-person");
    }
}
