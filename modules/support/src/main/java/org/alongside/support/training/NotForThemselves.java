package org.alongside.support.training;

import org.alongside.core.problem.Refusal;

/** Nobody notes that they did themselves what is a duty of staff. */
final class NotForThemselves extends Refusal {
    NotForThemselves() {
        super(Kind.CONFLICT, "support.training.refusal.themselves");
    }
}
