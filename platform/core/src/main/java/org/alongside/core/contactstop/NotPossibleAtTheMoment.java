package org.alongside.core.contactstop;

import org.alongside.core.problem.Refusal;

/** Two people cannot be brought together for now. Its sentence gives no reason. */
public final class NotPossibleAtTheMoment extends Refusal {
    private static final long serialVersionUID = 1L;

    NotPossibleAtTheMoment() {
        super(Kind.CONFLICT, "core.refusal.not-at-the-moment");
    }
}
