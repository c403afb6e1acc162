package org.alongside.support.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.alongside.core.holding.RetainedRows;

/**
 * What was paid, from the day it was paid on; what nobody wanted, from the day of its activity on. Nothing else is past: money that
 * is owed stays owed.
 */
@ApplicationScoped
class ClaimsRetained extends RetainedRows<Claim> {
    @PersistenceContext(unitName = "support")
    private EntityManager em;

    @Override
    public String holding() {
        return "support.claims";
    }

    @Override
    protected EntityManager em() {
        return em;
    }

    @Override
    protected Class<Claim> type() {
        return Claim.class;
    }

    @Override
    protected String past() {
        return """
                (t.state = org.alongside.support.claim.ClaimState.PAID and t.paidOn < :before)
                or (t.state = org.alongside.support.claim.ClaimState.DECLINED and t.heldOn < :before)""";
    }
}
