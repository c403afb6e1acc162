package org.alongside.support.claim;

import org.alongside.core.problem.Refusal;

/** The claim stands elsewhere on its way: it was sent, approved or paid already, or not yet. */
final class NotAtThisStep extends Refusal {
    NotAtThisStep() {
        super(Kind.CONFLICT, "support.claims.refusal.step");
    }
}
