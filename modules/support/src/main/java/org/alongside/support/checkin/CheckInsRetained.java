package org.alongside.support.checkin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.alongside.core.holding.RetainedRows;

/** That somebody was asked how they are, from that day on. */
@ApplicationScoped
class CheckInsRetained extends RetainedRows<CheckIn> {
    @PersistenceContext(unitName = "support")
    private EntityManager em;

    @Override
    public String holding() {
        return "support.check-ins";
    }

    @Override
    protected EntityManager em() {
        return em;
    }

    @Override
    protected Class<CheckIn> type() {
        return CheckIn.class;
    }

    @Override
    protected String past() {
        return "t.heldOn < :before";
    }
}
