package org.alongside.support.claim;

import org.alongside.core.problem.Refusal;

/** The programme has not set what an hour is paid on that day. The claim is kept until it has. */
final class NoRateYet extends Refusal {
    NoRateYet() {
        super(Kind.CONFLICT, "support.claims.refusal.no-rate");
    }
}
