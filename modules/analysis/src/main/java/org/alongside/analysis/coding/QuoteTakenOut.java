package org.alongside.analysis.coding;

import org.alongside.core.problem.Refusal;

/** The person took these words out: nobody codes them again, or removes the trace of it. */
public final class QuoteTakenOut extends Refusal {
    QuoteTakenOut() {
        super(Kind.CONFLICT, "analysis.coding.refusal.taken-out");
    }
}
