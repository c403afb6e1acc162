package org.alongside.support.yousaid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.alongside.core.holding.RetainedRows;

/** What somebody said, from the day it was answered; what is still owed an answer has no time after which it goes. */
@ApplicationScoped
class ContributionsRetained extends RetainedRows<Contribution> {
    @PersistenceContext(unitName = "support")
    private EntityManager em;

    @Override
    public String holding() {
        return "support.contributions";
    }

    @Override
    protected EntityManager em() {
        return em;
    }

    @Override
    protected Class<Contribution> type() {
        return Contribution.class;
    }

    @Override
    protected String past() {
        return "exists (select s.id from Suggestion s where s.id = t.suggestion"
                + " and s.state <> org.alongside.support.yousaid.SuggestionState.OPEN and s.answeredOn < :before)";
    }
}
