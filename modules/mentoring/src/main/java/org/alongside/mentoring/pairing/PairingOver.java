package org.alongside.mentoring.pairing;

import org.alongside.core.problem.Refusal;

/** The pair has ended: nothing more is planned or ended, though what took place can still be marked. */
public final class PairingOver extends Refusal {

    public PairingOver() {
        super(Kind.CONFLICT, "mentoring.refusal.pairing-over");
    }
}
