package org.alongside.support.concern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.alongside.core.holding.RetainedRows;

/** Concerns, from the day on which they were done; what is still looked at, or still keeps two people apart, is not past. */
@ApplicationScoped
class ConcernsRetained extends RetainedRows<Concern> {
    @PersistenceContext(unitName = "support")
    private EntityManager em;

    @Inject
    private ConcernRows rows;

    @Override
    public String holding() {
        return "support.concerns";
    }

    @Override
    protected EntityManager em() {
        return em;
    }

    @Override
    protected Class<Concern> type() {
        return Concern.class;
    }

    @Override
    protected String past() {
        return "t.closedAt < :before and not exists"
                + " (select s.id from ContactStop s where s.concern = t.id and s.endedAt is null)";
    }

    @Override
    protected Object parameter(LocalDate before) {
        return before.atStartOfDay().atOffset(ZoneOffset.UTC);
    }

    @Override
    protected void leave(List<Concern> gone) {
        rows.clear(gone);
    }
}
