package org.alongside.mentoring.pairing;

import org.alongside.core.problem.Refusal;

/** A pair does not stand where this step begins: most likely somebody else has taken it already. */
public final class NotThisStep extends Refusal {

    public NotThisStep() {
        super(Kind.CONFLICT, "mentoring.refusal.not-this-step");
    }
}
