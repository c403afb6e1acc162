package org.alongside.mentoring.travel;

import org.alongside.core.problem.Refusal;

/** No travel is owed to them for that meeting. */
final class NothingToBook extends Refusal {

    NothingToBook() {
        super(Kind.CONFLICT, "mentoring.refusal.nothing-to-book");
    }
}
