package org.alongside.analysis.codebook;

import org.alongside.core.problem.Refusal;

/** The study has a code of that name already. */
public final class NameTaken extends Refusal {
    NameTaken(String name) {
        super(Kind.CONFLICT, "analysis.code.refusal.name-taken", name);
    }
}
