package org.alongside.support.advance;

import org.alongside.core.problem.Refusal;

/** The advance stands elsewhere by now. */
final class NotAtThisStep extends Refusal {
    NotAtThisStep() {
        super(Kind.CONFLICT, "support.advances.refusal.step");
    }
}
