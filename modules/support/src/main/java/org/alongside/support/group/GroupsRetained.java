package org.alongside.support.group;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.alongside.core.holding.RetainedRows;

/** Who was invited to a meeting of a group and who was there, from its day. */
@ApplicationScoped
class GroupsRetained extends RetainedRows<GroupGuest> {
    @PersistenceContext(unitName = "support")
    private EntityManager em;

    @Override
    public String holding() {
        return "support.groups";
    }

    @Override
    protected EntityManager em() {
        return em;
    }

    @Override
    protected Class<GroupGuest> type() {
        return GroupGuest.class;
    }

    @Override
    protected String past() {
        return "exists (select m from GroupMeeting m where m.id = t.meeting and m.heldOn < :before)";
    }
}
