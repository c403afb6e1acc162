package org.alongside.analysis.agreement;

import org.alongside.core.problem.Refusal;

/** Where readings are the researchers' own, a number of how far they are alike is shown only to whoever wants it all the same. */
final class NotOfThisApproach extends Refusal {
    NotOfThisApproach() {
        super(Kind.CONFLICT, "analysis.agreement.refusal.not-of-approach");
    }
}
