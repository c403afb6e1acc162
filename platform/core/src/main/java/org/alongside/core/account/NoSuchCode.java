package org.alongside.core.account;

import org.alongside.core.problem.Refusal;

/** The code was never given out, was used, or has run out: the three are never told apart. */
final class NoSuchCode extends Refusal {
    NoSuchCode() {
        super(Kind.INVALID, "core.code.fault.unknown");
    }
}
