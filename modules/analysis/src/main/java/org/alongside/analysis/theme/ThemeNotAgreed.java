package org.alongside.analysis.theme;

import org.alongside.core.problem.Refusal;

/** The people who were interviewed read a theme before anybody decides something by it. */
public final class ThemeNotAgreed extends Refusal {
    ThemeNotAgreed() {
        super(Kind.CONFLICT, "analysis.theme.refusal.not-agreed");
    }
}
