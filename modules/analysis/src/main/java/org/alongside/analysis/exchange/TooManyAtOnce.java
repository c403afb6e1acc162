package org.alongside.analysis.exchange;

import org.alongside.core.problem.Refusal;

/** So many files are looked at or brought in at this moment that somebody would wait too long. */
public final class TooManyAtOnce extends Refusal {
    TooManyAtOnce() {
        super(Kind.TOO_MANY, "analysis.exchange.refusal.busy");
    }
}
