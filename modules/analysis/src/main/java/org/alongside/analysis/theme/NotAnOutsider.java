package org.alongside.analysis.theme;

import org.alongside.core.problem.Refusal;

/** Whoever looks at a theme from outside has said that they have no part in the scheme. */
public final class NotAnOutsider extends Refusal {
    NotAnOutsider() {
        super(Kind.CONFLICT, "analysis.theme.refusal.not-an-outsider");
    }
}
