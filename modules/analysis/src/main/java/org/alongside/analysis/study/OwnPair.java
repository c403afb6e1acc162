package org.alongside.analysis.study;

import org.alongside.core.problem.Refusal;

/** The person at the keyboard is or was in a pair with whom they would interview. They know that themselves. */
public final class OwnPair extends Refusal {
    private static final long serialVersionUID = 1L;

    OwnPair() {
        super(Kind.CONFLICT, "analysis.involvement.refusal.own-pair");
    }
}
