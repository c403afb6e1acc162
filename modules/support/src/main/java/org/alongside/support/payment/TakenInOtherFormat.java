package org.alongside.support.payment;

import org.alongside.core.problem.Refusal;

/** A file of the run for a bank was taken in the other format: the bank, or two banks, could act on both. */
final class TakenInOtherFormat extends Refusal {
    TakenInOtherFormat() {
        super(Kind.CONFLICT, "support.payments.refusal.other-format");
    }
}
