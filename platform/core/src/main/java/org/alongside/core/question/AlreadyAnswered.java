package org.alongside.core.question;

import org.alongside.core.problem.Refusal;

/** Somebody answered meanwhile. */
public final class AlreadyAnswered extends Refusal {
    AlreadyAnswered() {
        super(Kind.CONFLICT, "core.question.fault.answered");
    }
}
