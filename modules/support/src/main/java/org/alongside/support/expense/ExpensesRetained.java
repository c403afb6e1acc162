package org.alongside.support.expense;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.alongside.core.holding.RetainedRows;
import org.alongside.support.owed.ItemId;
import org.alongside.support.owed.ItemsInRuns;

/** What was paid, from the day it was paid on, with all that was said about it and its receipts. Money that is owed stays owed. */
@ApplicationScoped
class ExpensesRetained extends RetainedRows<Expense> {
    @PersistenceContext(unitName = "support")
    private EntityManager em;

    @Inject
    private ItemsInRuns inRuns;

    @Override
    public String holding() {
        return "support.expenses";
    }

    /** What a run paid was paid: that it was in one goes with it. */
    @Override
    protected void leave(List<Expense> rows) {
        inRuns.forget(
                rows.stream().map(expense -> new ItemId(expense.id().value())).toList());
    }

    @Override
    protected EntityManager em() {
        return em;
    }

    @Override
    protected Class<Expense> type() {
        return Expense.class;
    }

    @Override
    protected String past() {
        return "t.state = org.alongside.support.expense.ExpenseState.PAID and t.paidOn < :before";
    }
}
