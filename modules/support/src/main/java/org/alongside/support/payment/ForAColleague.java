package org.alongside.support.payment;

import org.alongside.core.problem.Refusal;

/** The list tells of a run that does not exist for who reads it (R6): read by them, its bookings would be lost. */
final class ForAColleague extends Refusal {
    ForAColleague() {
        super(Kind.CONFLICT, "support.payments.refusal.colleague");
    }
}
