package org.alongside.core.glass;

import org.alongside.core.problem.Refusal;

/**
 * Whoever judges a trainee opens nobody's data: if only that pair were refused, the refusal itself would tell which mentor is in
 * it.
 */
public final class JudgesBreakNoGlass extends Refusal {
    private static final long serialVersionUID = 1L;

    JudgesBreakNoGlass() {
        super(Kind.NOT_ALLOWED, "core.glass.refusal.judges");
    }
}
