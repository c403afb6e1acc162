package org.alongside.mentoring.pairing;

import org.alongside.core.problem.Refusal;

/** There is nobody to tell: nobody left this pair. */
final class NobodyLeft extends Refusal {

    NobodyLeft() {
        super(Kind.CONFLICT, "mentoring.refusal.nobody-left");
    }
}
