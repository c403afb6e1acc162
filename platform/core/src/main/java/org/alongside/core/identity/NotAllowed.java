package org.alongside.core.identity;

import org.alongside.core.problem.Refusal;

/** Signed in, but none of their roles may do this. */
public final class NotAllowed extends Refusal {
    public NotAllowed() {
        super(Kind.NOT_ALLOWED, "core.refusal.not-allowed");
    }
}
