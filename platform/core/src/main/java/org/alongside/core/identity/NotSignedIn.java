package org.alongside.core.identity;

import org.alongside.core.problem.Refusal;

/** Nobody is signed in. */
public final class NotSignedIn extends Refusal {
    public NotSignedIn() {
        super(Kind.NOT_SIGNED_IN, "core.refusal.not-signed-in");
    }
}
