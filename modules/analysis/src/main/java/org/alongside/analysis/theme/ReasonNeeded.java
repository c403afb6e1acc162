package org.alongside.analysis.theme;

import org.alongside.core.problem.Refusal;

/** The study wants something of its themes that this one does not have; whoever agrees on it all the same says why. */
public final class ReasonNeeded extends Refusal {
    ReasonNeeded() {
        super(Kind.CONFLICT, "analysis.theme.refusal.reason-needed");
    }
}
