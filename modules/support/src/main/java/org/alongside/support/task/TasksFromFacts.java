package org.alongside.support.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.LinkedHashSet;
import org.alongside.core.audit.AuditLog;
import org.alongside.core.initiative.ActivityHeld;
import org.alongside.core.initiative.ActivityUnmarked;
import org.alongside.core.initiative.EngagementEnded;
import org.alongside.core.setting.Settings;
import org.alongside.core.workday.Workdays;
import org.alongside.spi.ParticipantId;
import org.alongside.support.shared.Supporters;

/** Turns what happened in initiatives of any kind into tasks, in the transaction in which it happened. */
@ApplicationScoped
@Transactional
class TasksFromFacts {
    @PersistenceContext(unitName = "support")
    private EntityManager em;

    @Inject
    private Supporters supporters;

    @Inject
    private TaskNotices notices;

    @Inject
    private Settings settings;

    @Inject
    private Workdays workdays;

    @Inject
    private AuditLog audit;

    void unmarked(@Observes ActivityUnmarked fact) {
        for (ParticipantId person : new LinkedHashSet<>(fact.lookAfter())) {
            open(SupportTask.seeHowTheyAre(
                    fact, person, workdays.after(fact.planned(), settings.number("support.see-how-they-are"))));
        }
    }

    void held(@Observes ActivityHeld fact) {
        for (ParticipantId person : new LinkedHashSet<>(fact.paid())) {
            open(SupportTask.callAfterFirst(fact, person, settings.number("support.first-call")));
        }
    }

    void ended(@Observes EngagementEnded fact) {
        open(SupportTask.endingCall(fact, workdays.after(fact.on(), settings.number("support.ending-call"))));
    }

    /** Facts may be told again. Two at the same moment are kept apart by the table, which takes an occasion once. */
    private void open(SupportTask task) {
        boolean known = em.createQuery(
                                "select count(t) from SupportTask t where t.participant = :participant"
                                        + " and t.kind = :kind and t.occasion = :occasion",
                                Long.class)
                        .setParameter("participant", task.participant().value())
                        .setParameter("kind", task.kind())
                        .setParameter("occasion", task.occasion())
                        .getSingleResult()
                > 0;
        if (known) {
            return;
        }
        supporters.named().ifPresent(supporter -> task.give(supporter.id()));
        em.persist(task);
        notices.given(task);
        audit.record("support.task.opened", task.id(), task.participant());
    }
}
