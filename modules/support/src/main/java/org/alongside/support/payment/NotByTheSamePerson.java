package org.alongside.support.payment;

import org.alongside.core.problem.Refusal;

/** Who approved a claim, typed where its pay goes or is paid by it does not release the payment. */
final class NotByTheSamePerson extends Refusal {
    NotByTheSamePerson() {
        super(Kind.CONFLICT, "support.payments.refusal.same-person");
    }
}
