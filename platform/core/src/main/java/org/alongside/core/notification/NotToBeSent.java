package org.alongside.core.notification;

import org.alongside.core.problem.Refusal;

/** A notice is not, or no longer, at the step where this makes sense. */
final class NotToBeSent extends Refusal {
    NotToBeSent() {
        super(Kind.CONFLICT, "core.notice.refusal.step");
    }
}
