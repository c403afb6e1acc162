package org.alongside.support.payment;

import org.alongside.core.problem.Refusal;

/** The programme has not said from which account it pays. */
final class NoPayingAccount extends Refusal {
    NoPayingAccount() {
        super(Kind.CONFLICT, "support.payments.refusal.no-account");
    }
}
