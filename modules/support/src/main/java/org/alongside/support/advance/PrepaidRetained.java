package org.alongside.support.advance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.alongside.core.holding.RetainedRows;

/** Travel that was paid, from the day on which it was booked or for which it was, whichever is later. */
@ApplicationScoped
class PrepaidRetained extends RetainedRows<PrepaidTravel> {
    @PersistenceContext(unitName = "support")
    private EntityManager em;

    @Override
    public String holding() {
        return "support.prepaid";
    }

    @Override
    protected EntityManager em() {
        return em;
    }

    @Override
    protected Class<PrepaidTravel> type() {
        return PrepaidTravel.class;
    }

    @Override
    protected String past() {
        return "t.bookedOn < :before and t.travelOn < :before";
    }
}
