package org.alongside.support.yousaid;

import org.alongside.core.problem.Refusal;

/** Only what nobody has answered can be put together: those who said it would be told two things. */
final class AnsweredAlready extends Refusal {
    AnsweredAlready() {
        super(Kind.CONFLICT, "support.you-said.refusal.answered");
    }
}
