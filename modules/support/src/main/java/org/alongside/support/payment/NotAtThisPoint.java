package org.alongside.support.payment;

import org.alongside.core.problem.Refusal;

/** The run stands elsewhere by now. */
final class NotAtThisPoint extends Refusal {
    NotAtThisPoint() {
        super(Kind.CONFLICT, "support.payments.refusal.point");
    }
}
