package org.alongside.support.payment;

import org.alongside.core.problem.Refusal;

/** Nobody in the run can be paid with such a file. */
final class NobodyByBank extends Refusal {
    NobodyByBank() {
        super(Kind.CONFLICT, "support.payments.refusal.nobody-by-bank");
    }
}
