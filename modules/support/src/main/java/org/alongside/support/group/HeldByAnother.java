package org.alongside.support.group;

import org.alongside.core.problem.Refusal;

/** The two do not belong into one group: one of them holds it and judges the other (R6). */
final class HeldByAnother extends Refusal {
    HeldByAnother() {
        super(Kind.CONFLICT, "support.groups.refusal.held-by-another");
    }
}
