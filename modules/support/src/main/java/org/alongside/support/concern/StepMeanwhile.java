package org.alongside.support.concern;

import org.alongside.core.problem.Refusal;

/** Somebody else did something with it after it was read. */
final class StepMeanwhile extends Refusal {
    private static final long serialVersionUID = 1L;

    StepMeanwhile() {
        super(Kind.CONFLICT, "support.concern.refusal.meanwhile");
    }
}
