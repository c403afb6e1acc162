package org.alongside.support.reference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.alongside.core.holding.RetainedRows;

/** References, from the day on which they were taken; what nobody took, from the day by which it was to be written. */
@ApplicationScoped
class ReferencesRetained extends RetainedRows<Reference> {
    @PersistenceContext(unitName = "support")
    private EntityManager em;

    @Override
    public String holding() {
        return "support.references";
    }

    @Override
    protected EntityManager em() {
        return em;
    }

    @Override
    protected Class<Reference> type() {
        return Reference.class;
    }

    @Override
    protected String past() {
        return "coalesce(t.takenOn, t.due) < :before";
    }
}
