package org.alongside.core.question;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.alongside.core.holding.RetainedRows;

/** What was asked and answered, from the day of the answer on. What waits for one is not past. */
@ApplicationScoped
class QuestionsRetained extends RetainedRows<QuestionEntity> {
    @PersistenceContext(unitName = "core")
    private EntityManager em;

    @Override
    public String holding() {
        return "core.questions";
    }

    @Override
    protected EntityManager em() {
        return em;
    }

    @Override
    protected Class<QuestionEntity> type() {
        return QuestionEntity.class;
    }

    @Override
    protected String past() {
        return "t.answeredAt < :before";
    }

    @Override
    protected Object parameter(LocalDate before) {
        return before.atStartOfDay().atOffset(ZoneOffset.UTC);
    }
}
