package org.alongside.support.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.alongside.core.holding.RetainedRows;
import org.alongside.support.owed.ItemId;
import org.alongside.support.owed.ItemsInRuns;

/**
 * What was paid, from the day it was paid on; what nobody wanted, from the day of its activity on. Nothing else is past: money that
 * is owed stays owed.
 */
@ApplicationScoped
class ClaimsRetained extends RetainedRows<Claim> {
    @PersistenceContext(unitName = "support")
    private EntityManager em;

    @Inject
    private ItemsInRuns inRuns;

    @Override
    public String holding() {
        return "support.claims";
    }

    /** What a run paid was paid: that it was in one goes with it. */
    @Override
    protected void leave(List<Claim> rows) {
        inRuns.forget(rows.stream().map(claim -> new ItemId(claim.id().value())).toList());
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
