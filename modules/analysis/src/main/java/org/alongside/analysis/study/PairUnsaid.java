package org.alongside.analysis.study;

import org.alongside.core.problem.Refusal;

/** Somebody says of their own pair that it is something else, or nothing. */
public final class PairUnsaid extends Refusal {
    private static final long serialVersionUID = 1L;

    PairUnsaid() {
        super(Kind.CONFLICT, "analysis.involvement.refusal.pair-unsaid");
    }
}
