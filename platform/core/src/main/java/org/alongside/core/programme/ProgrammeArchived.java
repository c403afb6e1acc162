package org.alongside.core.programme;

import org.alongside.core.problem.Refusal;

/** The programme is archived: everything in it can be read, nothing changed. */
public final class ProgrammeArchived extends Refusal {
    public ProgrammeArchived() {
        super(Kind.CONFLICT, "core.programmes.refusal.archived");
    }
}
