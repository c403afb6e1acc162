package org.alongside.analysis.review;

import org.alongside.core.problem.Refusal;

/** A note of a group names nobody. */
public final class NameInGroupNote extends Refusal {
    NameInGroupNote(String name) {
        super(Kind.INVALID, "analysis.group.refusal.name", name);
    }
}
