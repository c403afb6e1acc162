package org.alongside.analysis.theme;

import org.alongside.core.problem.Refusal;

/** People are being asked about the theme as it is, so it stays as it is until the review is closed. */
public final class ThemeInReview extends Refusal {
    ThemeInReview() {
        super(Kind.CONFLICT, "analysis.theme.refusal.in-review");
    }
}
