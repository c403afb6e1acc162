package org.alongside.mentoring.meeting;

import org.alongside.core.problem.Refusal;

/** The pair has a meeting at that very moment: a button pressed twice, or a request sent again. */
final class AlreadyPlanned extends Refusal {

    AlreadyPlanned() {
        super(Kind.CONFLICT, "mentoring.refusal.already-planned");
    }
}
