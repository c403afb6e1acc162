package org.alongside.mentoring.enrolment;

import org.alongside.core.problem.Refusal;

/** Somebody would like to meet somebody before they were told what it is about. */
final class NotInducted extends Refusal {

    NotInducted() {
        super(Kind.CONFLICT, "mentoring.refusal.not-inducted");
    }
}
