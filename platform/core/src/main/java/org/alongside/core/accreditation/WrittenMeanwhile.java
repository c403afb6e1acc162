package org.alongside.core.accreditation;

import org.alongside.core.problem.Refusal;

/** Somebody else wrote about the same requirement in the same moment. */
public final class WrittenMeanwhile extends Refusal {
    private static final long serialVersionUID = 1L;

    WrittenMeanwhile() {
        super(Kind.CONFLICT, "core.refusal.changed-meanwhile");
    }
}
