package org.alongside.support.reference;

import org.alongside.core.problem.Refusal;

/** There is another draft than the one that was read: the person reads it before they take it. */
final class AnotherDraft extends Refusal {
    AnotherDraft() {
        super(Kind.CONFLICT, "support.references.refusal.another-draft");
    }
}
