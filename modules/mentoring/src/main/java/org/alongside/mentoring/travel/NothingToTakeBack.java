package org.alongside.mentoring.travel;

import org.alongside.core.problem.Refusal;

/** That travel is still needed. */
final class NothingToTakeBack extends Refusal {

    NothingToTakeBack() {
        super(Kind.CONFLICT, "mentoring.refusal.nothing-to-take-back");
    }
}
