package org.alongside.support.training;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.alongside.core.holding.RetainedRows;

/** That somebody did a course, from the day it ran out. What never runs out is not past. */
@ApplicationScoped
class TrainingRetained extends RetainedRows<CourseDone> {
    @PersistenceContext(unitName = "support")
    private EntityManager em;

    @Override
    public String holding() {
        return "support.training";
    }

    @Override
    protected EntityManager em() {
        return em;
    }

    @Override
    protected Class<CourseDone> type() {
        return CourseDone.class;
    }

    @Override
    protected String past() {
        return "t.goodUntil < :before";
    }
}
