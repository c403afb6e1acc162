package org.alongside.mentoring.matching;

import org.alongside.core.problem.Refusal;

/** On one side nobody is available, so there is nothing to look for yet. */
final class NobodyToMatch extends Refusal {

    NobodyToMatch() {
        super(Kind.CONFLICT, "mentoring.refusal.nobody-to-match");
    }
}
