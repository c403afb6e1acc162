package org.alongside.core.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.alongside.core.holding.RetainedRows;

/** What people were told. What still waits to be sent is not past, however old. */
@ApplicationScoped
class NoticesRetained extends RetainedRows<Notice> {
    @PersistenceContext(unitName = "core")
    private EntityManager em;

    @Override
    public String holding() {
        return "core.notices";
    }

    @Override
    protected EntityManager em() {
        return em;
    }

    @Override
    protected Class<Notice> type() {
        return Notice.class;
    }

    @Override
    protected String past() {
        return "t.createdAt < :before and t.state <> org.alongside.core.notification.NoticeState.WAITING";
    }

    @Override
    protected Object parameter(LocalDate before) {
        return before.atStartOfDay().atOffset(ZoneOffset.UTC);
    }
}
