package org.alongside.core.identity;

import org.alongside.core.problem.Refusal;

/** So many people sign in at this moment that somebody would wait too long. */
public final class Busy extends Refusal {
    public Busy() {
        super(Kind.TOO_MANY, "core.sign-in.busy");
    }
}
