package org.alongside.mentoring.pairing;

import org.alongside.core.problem.Refusal;

/** Somebody's word was to be written down for a pair they are not in. */
public final class NotOneOfTheTwo extends Refusal {

    public NotOneOfTheTwo() {
        super(Kind.INVALID, "mentoring.refusal.not-one-of-the-two");
    }
}
