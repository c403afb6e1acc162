package org.alongside.mentoring.enrolment;

import org.alongside.core.problem.Refusal;

/** Somebody else wrote down the same at the same moment. Done once more, it works. */
final class NotedMeanwhile extends Refusal {

    NotedMeanwhile() {
        super(Kind.CONFLICT, "mentoring.refusal.not-this-step");
    }
}
