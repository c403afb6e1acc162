package org.alongside.support.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.alongside.core.holding.RetainedRows;

/** What was paid, from the day on which it was paid. What is still to be paid has no time after which it goes. */
@ApplicationScoped
class PaymentsRetained extends RetainedRows<PaymentLine> {
    @PersistenceContext(unitName = "support")
    private EntityManager em;

    @Override
    public String holding() {
        return "support.payments";
    }

    @Override
    protected EntityManager em() {
        return em;
    }

    @Override
    protected Class<PaymentLine> type() {
        return PaymentLine.class;
    }

    @Override
    protected String past() {
        return "t.paidOn < :before";
    }
}
