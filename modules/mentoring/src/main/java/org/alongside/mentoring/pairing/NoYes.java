package org.alongside.mentoring.pairing;

import org.alongside.core.problem.Refusal;

/** Somebody did not say yes to being matched and introduced, or no longer does. */
final class NoYes extends Refusal {

    NoYes(String name) {
        super(Kind.CONFLICT, "mentoring.refusal.no-yes", name);
    }
}
