package org.alongside.analysis.review;

import org.alongside.core.problem.Refusal;

/** The person has been told what became of this reply: that is not written over. */
public final class DecidedAlready extends Refusal {
    DecidedAlready() {
        super(Kind.CONFLICT, "analysis.decision.refusal.already");
    }
}
