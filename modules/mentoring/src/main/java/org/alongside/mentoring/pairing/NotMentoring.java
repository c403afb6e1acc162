package org.alongside.mentoring.pairing;

import org.alongside.core.problem.Refusal;

/** The initiative is of another kind. */
final class NotMentoring extends Refusal {

    NotMentoring() {
        super(Kind.INVALID, "mentoring.refusal.not-mentoring");
    }
}
