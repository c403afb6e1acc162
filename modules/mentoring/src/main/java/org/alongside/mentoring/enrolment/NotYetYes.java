package org.alongside.mentoring.enrolment;

import org.alongside.core.problem.Refusal;

/** Somebody has not said yes to being introduced, so nobody looks for a person who would fit. */
final class NotYetYes extends Refusal {

    NotYetYes() {
        super(Kind.CONFLICT, "mentoring.refusal.not-yet-yes");
    }
}
