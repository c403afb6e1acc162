package org.alongside.analysis.review;

import org.alongside.core.problem.Refusal;

/** The people who were interviewed are being asked already. */
public final class ReviewIsOpen extends Refusal {
    ReviewIsOpen() {
        super(Kind.CONFLICT, "analysis.review.refusal.open");
    }
}
