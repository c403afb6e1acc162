package org.alongside.support.owed;

import org.alongside.core.problem.Refusal;

/** A payment run pays it; by hand as well it would be paid twice. */
public final class InAPaymentRun extends Refusal {
    InAPaymentRun() {
        super(Kind.CONFLICT, "support.claims.refusal.in-a-run");
    }
}
