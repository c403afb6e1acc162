package org.alongside.support.claim;

import org.alongside.core.problem.Refusal;

/** Who sent a claim, or is paid by it, never approves it. */
final class NotByTheSamePerson extends Refusal {
    NotByTheSamePerson() {
        super(Kind.NOT_ALLOWED, "support.claims.refusal.same-person");
    }
}
