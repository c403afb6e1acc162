package org.alongside.mentoring.pairing;

import org.alongside.core.problem.Refusal;

/** Since somebody thought of the two something changed; what, is theirs. */
public final class NotPossibleAnyMore extends Refusal {

    public NotPossibleAnyMore(String mentor, String trainee) {
        super(Kind.CONFLICT, "mentoring.refusal.not-possible-any-more", mentor, trainee);
    }
}
