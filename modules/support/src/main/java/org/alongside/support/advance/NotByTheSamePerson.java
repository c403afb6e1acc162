package org.alongside.support.advance;

import org.alongside.core.problem.Refusal;

/** Four eyes: who entered an advance, or has the money, does not decide about it. */
final class NotByTheSamePerson extends Refusal {
    NotByTheSamePerson() {
        super(Kind.NOT_ALLOWED, "support.advances.refusal.same-person");
    }
}
