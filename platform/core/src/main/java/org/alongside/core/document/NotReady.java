package org.alongside.core.document;

import org.alongside.core.problem.Refusal;

/** A document cannot come into force as it is. */
public final class NotReady extends Refusal {
    private static final long serialVersionUID = 1L;

    NotReady(String key) {
        super(Kind.CONFLICT, key);
    }
}
