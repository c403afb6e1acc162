package org.alongside.analysis.review;

import org.alongside.core.problem.Refusal;

/** People said something and still wait to hear what became of it: they are not asked anew before that. */
public final class DecisionsOwed extends Refusal {
    DecisionsOwed(int replies) {
        super(Kind.CONFLICT, "analysis.decision.refusal.owed", replies);
    }
}
