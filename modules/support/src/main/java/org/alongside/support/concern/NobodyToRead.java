package org.alongside.support.concern;

import org.alongside.core.problem.Refusal;

/** Nobody of the programme may read it that way: nobody is named, or whoever is named has too much to do with it. */
final class NobodyToRead extends Refusal {
    private static final long serialVersionUID = 1L;

    NobodyToRead() {
        super(Kind.CONFLICT, "support.concern.refusal.nobody");
    }
}
