package org.alongside.core.participant;

import org.alongside.core.problem.Refusal;

/** One record stands for one person, and is joined to one that stands for itself. */
public final class NotToBeJoined extends Refusal {
    private static final long serialVersionUID = 1L;

    NotToBeJoined() {
        super(Kind.CONFLICT, "core.duplicates.fault");
    }
}
