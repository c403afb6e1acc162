package org.alongside.analysis.theme;

import org.alongside.core.problem.Refusal;

/** Somebody changed the theme after it was read. */
public final class ThemeChanged extends Refusal {
    ThemeChanged() {
        super(Kind.CONFLICT, "analysis.theme.refusal.changed");
    }
}
