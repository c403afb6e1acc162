package org.alongside.support.reference;

import org.alongside.core.problem.Refusal;

/** The reference is with somebody else meanwhile: the draft was sent, changes were asked for, or it was taken. */
final class NotTheirTurn extends Refusal {
    NotTheirTurn() {
        super(Kind.CONFLICT, "support.references.refusal.not-your-turn");
    }
}
