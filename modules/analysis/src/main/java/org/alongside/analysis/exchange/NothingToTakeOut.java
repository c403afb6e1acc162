package org.alongside.analysis.exchange;

import org.alongside.core.problem.Refusal;

/** A codebook without a code cannot be written: the format has no place for one. */
public final class NothingToTakeOut extends Refusal {
    NothingToTakeOut() {
        super(Kind.CONFLICT, "analysis.exchange.refusal.no-codes");
    }
}
