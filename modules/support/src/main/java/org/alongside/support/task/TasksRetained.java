package org.alongside.support.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.alongside.core.holding.RetainedRows;

/** What was done for somebody, from that day on. What is still to be done is not past. */
@ApplicationScoped
class TasksRetained extends RetainedRows<SupportTask> {
    @PersistenceContext(unitName = "support")
    private EntityManager em;

    @Override
    public String holding() {
        return "support.tasks";
    }

    @Override
    protected EntityManager em() {
        return em;
    }

    @Override
    protected Class<SupportTask> type() {
        return SupportTask.class;
    }

    @Override
    protected String past() {
        // That somebody was rung after their first meeting is how it is known not to ring them so again.
        // So it is with what was done before the start, which is looked for every hour.
        return "t.doneOn < :before and t.kind <> org.alongside.support.task.TaskKind.CALL_AFTER_FIRST_ACTIVITY"
                + " and t.occasion not like '%/start'";
    }
}
