package org.alongside.mentoring.meeting;

import org.alongside.core.problem.Refusal;

/** Nobody has met yet when the meeting still lies ahead. */
final class NotYet extends Refusal {

    NotYet() {
        super(Kind.INVALID, "mentoring.refusal.not-yet");
    }
}
