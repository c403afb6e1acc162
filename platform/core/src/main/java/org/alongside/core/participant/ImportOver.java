package org.alongside.core.participant;

import org.alongside.core.problem.Refusal;

/** An import that is over cannot be stopped. */
public final class ImportOver extends Refusal {
    private static final long serialVersionUID = 1L;

    ImportOver() {
        super(Kind.CONFLICT, "core.people.import.over");
    }
}
