package org.alongside.support.payment;

import org.alongside.core.problem.Refusal;

/** Nobody waits to be paid by this run. */
final class NothingToPay extends Refusal {
    NothingToPay() {
        super(Kind.CONFLICT, "support.payments.refusal.nothing");
    }
}
