package org.alongside.mentoring.matching;

import org.alongside.core.problem.Refusal;

/** Since the plan was found something changed for two of its people; what, is theirs. */
final class NotPossibleAnyMore extends Refusal {

    NotPossibleAnyMore(String mentor, String trainee) {
        super(Kind.CONFLICT, "mentoring.refusal.not-possible-any-more", mentor, trainee);
    }
}
