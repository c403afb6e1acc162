package org.alongside.support.training;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.alongside.core.holding.RetainedRows;

/** Who wanted to come to a session, from its day. */
@ApplicationScoped
class PlacesRetained extends RetainedRows<CoursePlace> {
    @PersistenceContext(unitName = "support")
    private EntityManager em;

    @Override
    public String holding() {
        return "support.training-places";
    }

    @Override
    protected EntityManager em() {
        return em;
    }

    @Override
    protected Class<CoursePlace> type() {
        return CoursePlace.class;
    }

    @Override
    protected String past() {
        return "exists (select s from CourseSession s where s.id = t.session and s.heldOn < :before)";
    }
}
