package org.alongside.mentoring.pairing;

import org.alongside.core.problem.Refusal;

/** A mentor brings lived experience, a trainee is in training; this person comes from the other side. */
final class OtherSide extends Refusal {

    OtherSide(String name) {
        super(Kind.INVALID, "mentoring.refusal.other-side", name);
    }
}
