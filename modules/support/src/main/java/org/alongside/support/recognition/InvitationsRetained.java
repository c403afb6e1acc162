package org.alongside.support.recognition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.alongside.core.holding.RetainedRows;

/** Who was asked to something, from its last day on. */
@ApplicationScoped
class InvitationsRetained extends RetainedRows<Invitation> {
    @PersistenceContext(unitName = "support")
    private EntityManager em;

    @Override
    public String holding() {
        return "support.invitations";
    }

    @Override
    protected EntityManager em() {
        return em;
    }

    @Override
    protected Class<Invitation> type() {
        return Invitation.class;
    }

    @Override
    protected String past() {
        return "t.opportunity in (select o.id from Opportunity o where o.openUntil < :before)";
    }
}
