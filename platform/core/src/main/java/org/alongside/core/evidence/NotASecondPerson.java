package org.alongside.core.evidence;

import org.alongside.core.problem.Refusal;

/** Who typed a decision or brought its paper in cannot be the one who checks it. */
public final class NotASecondPerson extends Refusal {
    NotASecondPerson() {
        super(Kind.CONFLICT, "core.evidence.fault.second-person");
    }
}
