package org.alongside.analysis.coding;

import org.alongside.core.problem.Refusal;

/** A coding begins or ends amid words that are to be covered or uncovered, so nobody could say where it would lie. */
public final class CodingInTheWay extends Refusal {
    private static final long serialVersionUID = 1L;

    /**
     * @param code the name of the code
     * @param madeBy the name of whoever gave it
     */
    CodingInTheWay(String code, String madeBy) {
        super(Kind.CONFLICT, "analysis.covering.refusal.coding", code, madeBy);
    }
}
