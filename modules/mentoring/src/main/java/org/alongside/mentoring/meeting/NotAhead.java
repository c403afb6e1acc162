package org.alongside.mentoring.meeting;

import org.alongside.core.problem.Refusal;

/** Only what still lies ahead can be called off; what lies in the past is marked or stays as it is. */
final class NotAhead extends Refusal {

    NotAhead() {
        super(Kind.CONFLICT, "mentoring.refusal.not-ahead");
    }
}
