package org.alongside.analysis.theme;

import org.alongside.core.problem.Refusal;

/** Where themes are made by the researchers, there is no point at which nothing new could be found. */
public final class NoSaturation extends Refusal {
    NoSaturation() {
        super(Kind.CONFLICT, "analysis.saturation.not-of-approach");
    }
}
