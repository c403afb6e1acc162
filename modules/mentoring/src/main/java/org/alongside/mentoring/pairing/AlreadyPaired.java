package org.alongside.mentoring.pairing;

import org.alongside.core.problem.Refusal;

/** These two are a pair already. */
final class AlreadyPaired extends Refusal {

    AlreadyPaired() {
        super(Kind.CONFLICT, "mentoring.refusal.already-paired");
    }
}
