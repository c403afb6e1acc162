package org.alongside.analysis.theme;

import org.alongside.core.problem.Refusal;

/** The study has a theme of that name already. */
public final class ThemeNameTaken extends Refusal {
    ThemeNameTaken(String name) {
        super(Kind.CONFLICT, "analysis.theme.refusal.name-taken", name);
    }
}
