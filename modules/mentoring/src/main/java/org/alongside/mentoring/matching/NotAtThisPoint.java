package org.alongside.mentoring.matching;

import org.alongside.core.problem.Refusal;

/** A run does not stand where this begins: it is over, or has no plans yet. */
final class NotAtThisPoint extends Refusal {

    NotAtThisPoint() {
        super(Kind.CONFLICT, "mentoring.refusal.not-at-this-point");
    }
}
