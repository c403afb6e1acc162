package org.alongside.analysis.review;

import org.alongside.core.problem.Refusal;

/** Nobody is asked about this theme at the moment. */
public final class NotInReview extends Refusal {
    NotInReview() {
        super(Kind.CONFLICT, "analysis.review.refusal.closed");
    }
}
