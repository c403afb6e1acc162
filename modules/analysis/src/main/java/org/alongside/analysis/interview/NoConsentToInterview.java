package org.alongside.analysis.interview;

import org.alongside.core.problem.Refusal;

/** The person has not said yes to being interviewed, or no longer does. */
public final class NoConsentToInterview extends Refusal {
    NoConsentToInterview() {
        super(Kind.CONFLICT, "analysis.interview.refusal.consent");
    }
}
