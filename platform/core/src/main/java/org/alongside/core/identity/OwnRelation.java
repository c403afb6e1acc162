package org.alongside.core.identity;

import org.alongside.core.problem.Refusal;

/** Nobody opens the assessment firewall for themselves. */
public final class OwnRelation extends Refusal {
    private static final long serialVersionUID = 1L;

    OwnRelation() {
        super(Kind.NOT_ALLOWED, "core.relation.refusal.own");
    }
}
