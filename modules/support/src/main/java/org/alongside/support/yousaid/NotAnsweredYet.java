package org.alongside.support.yousaid;

import org.alongside.core.problem.Refusal;

/** There is no answer to which somebody could say that it misses what they meant. */
final class NotAnsweredYet extends Refusal {
    NotAnsweredYet() {
        super(Kind.CONFLICT, "support.you-said.refusal.not-answered");
    }
}
