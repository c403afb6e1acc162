package org.alongside.support.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.alongside.core.audit.AuditLog;
import org.alongside.core.initiative.Initiatives;
import org.alongside.spi.InitiativeId;
import org.alongside.spi.ParticipantId;
import org.alongside.support.shared.Supporters;

/** Writes tasks down, each once, and tells whoever does them. */
@ApplicationScoped
class NewTasks {
    @PersistenceContext(unitName = "support")
    private EntityManager em;

    @Inject
    private Supporters supporters;

    @Inject
    private Initiatives initiatives;

    @Inject
    private TaskNotices notices;

    @Inject
    private AuditLog audit;

    /** What no template asks for is the named supporter's. */
    void giveToSupporter(SupportTask task) {
        supporters.named().ifPresent(supporter -> task.give(supporter.id()));
    }

    boolean takesPart(InitiativeId initiative, ParticipantId person) {
        return initiatives.members(initiative).stream()
                .anyMatch(member -> member.id().equals(person));
    }

    /** Causes may be told again. Two at the same moment are kept apart by the table, which takes an occasion once. */
    void once(SupportTask task) {
        boolean known = em.createQuery(
                                "select count(t) from SupportTask t where t.participant = :participant"
                                        + " and t.kind = :kind and t.occasion = :occasion",
                                Long.class)
                        .setParameter("participant", task.participant().value())
                        .setParameter("kind", task.kind())
                        .setParameter("occasion", task.occasion())
                        .getSingleResult()
                > 0;
        if (!known) {
            write(task, "support.task.opened");
        }
    }

    void write(SupportTask task, String noted) {
        em.persist(task);
        notices.given(task);
        audit.record(noted, task.id(), task.participant());
    }
}
