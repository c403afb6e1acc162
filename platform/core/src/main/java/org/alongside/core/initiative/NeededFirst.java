package org.alongside.core.initiative;

import java.util.List;
import org.alongside.core.problem.Refusal;

/** Somebody would begin before they have done what is needed for it. */
public final class NeededFirst extends Refusal {
    private static final long serialVersionUID = 1L;

    NeededFirst(List<String> titles) {
        super(Kind.CONFLICT, "core.refusal.needed-first", String.join(", ", titles));
    }
}
