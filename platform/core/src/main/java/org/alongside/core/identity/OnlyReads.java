package org.alongside.core.identity;

import org.alongside.core.problem.Refusal;

/** The token that was sent may only read. */
public final class OnlyReads extends Refusal {
    public OnlyReads() {
        super(Kind.NOT_ALLOWED, "core.token.fault.only-reads");
    }
}
