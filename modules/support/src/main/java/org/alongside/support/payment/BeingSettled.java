package org.alongside.support.payment;

import org.alongside.core.problem.Refusal;

/** Some of the run was paid: with a second file it would be paid twice. */
final class BeingSettled extends Refusal {
    BeingSettled() {
        super(Kind.CONFLICT, "support.payments.refusal.being-settled");
    }
}
