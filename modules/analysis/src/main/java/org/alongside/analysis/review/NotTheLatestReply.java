package org.alongside.analysis.review;

import org.alongside.core.problem.Refusal;

/** The person has answered anew since, so this reply counts no more. */
public final class NotTheLatestReply extends Refusal {
    NotTheLatestReply() {
        super(Kind.CONFLICT, "analysis.decision.refusal.not-latest");
    }
}
