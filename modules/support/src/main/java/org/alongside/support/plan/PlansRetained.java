package org.alongside.support.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.alongside.core.holding.RetainedRows;

/** What stood in a plan before, from the day it was replaced on. What stands there now is not past. */
@ApplicationScoped
class PlansRetained extends RetainedRows<PlanEntry> {
    @PersistenceContext(unitName = "support")
    private EntityManager em;

    @Override
    public String holding() {
        return "support.plans";
    }

    @Override
    protected EntityManager em() {
        return em;
    }

    @Override
    protected Class<PlanEntry> type() {
        return PlanEntry.class;
    }

    @Override
    protected String past() {
        return "t.replacedOn < :before";
    }
}
