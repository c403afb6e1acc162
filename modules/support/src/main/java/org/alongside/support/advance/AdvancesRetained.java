package org.alongside.support.advance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.alongside.core.holding.RetainedRows;
import org.alongside.support.owed.ItemId;
import org.alongside.support.owed.ItemsInRuns;

/**
 * What was paid beforehand, from the day on from which nothing of it was left; what was left to be paid back afterwards, from the
 * decision on. What somebody still has, or is owed, stays.
 */
@ApplicationScoped
class AdvancesRetained extends RetainedRows<Advance> {
    @PersistenceContext(unitName = "support")
    private EntityManager em;

    @Inject
    private ItemsInRuns inRuns;

    @Override
    public String holding() {
        return "support.advances";
    }

    /** What a run paid was paid: that it was in one goes with it. */
    @Override
    protected void leave(List<Advance> rows) {
        inRuns.forget(
                rows.stream().map(advance -> new ItemId(advance.id().value())).toList());
    }

    @Override
    protected EntityManager em() {
        return em;
    }

    @Override
    protected Class<Advance> type() {
        return Advance.class;
    }

    @Override
    protected String past() {
        return """
                (t.state = org.alongside.support.advance.AdvanceState.PAID and t.paidOn < :before and t.settledOn < :before)
                or (t.state = org.alongside.support.advance.AdvanceState.AFTERWARDS and t.decidedOn < :before)""";
    }
}
