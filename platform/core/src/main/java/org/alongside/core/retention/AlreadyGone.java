package org.alongside.core.retention;

import org.alongside.core.problem.Refusal;

/** What is gone can neither be held nor let go again. */
public final class AlreadyGone extends Refusal {
    AlreadyGone() {
        super(Kind.CONFLICT, "core.retention.fault.gone");
    }
}
