package org.alongside.core.identity;

import org.alongside.core.problem.Refusal;

/** One person would hold two duties that must lie with two. */
public final class SeparateDuties extends Refusal {
    private static final long serialVersionUID = 1L;

    SeparateDuties() {
        super(Kind.CONFLICT, "core.refusal.separate-duties");
    }
}
