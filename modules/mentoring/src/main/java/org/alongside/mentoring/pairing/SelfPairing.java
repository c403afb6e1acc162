package org.alongside.mentoring.pairing;

import org.alongside.core.problem.Refusal;

/** Nobody is paired with themselves. */
final class SelfPairing extends Refusal {

    SelfPairing() {
        super(Kind.INVALID, "mentoring.refusal.self-pairing");
    }
}
