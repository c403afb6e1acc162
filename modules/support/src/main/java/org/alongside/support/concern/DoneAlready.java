package org.alongside.support.concern;

import org.alongside.core.problem.Refusal;

/** It was looked at and is done. */
final class DoneAlready extends Refusal {
    private static final long serialVersionUID = 1L;

    DoneAlready() {
        super(Kind.CONFLICT, "support.concern.refusal.done");
    }
}
