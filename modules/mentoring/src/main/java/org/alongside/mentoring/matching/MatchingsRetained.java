package org.alongside.mentoring.matching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import org.alongside.core.holding.RetainedRows;
import org.alongside.mentoring.time.ProgrammeTime;

/** Runs of the matching, from the day on which they were asked for. Who was introduced stays with the pairs. */
@ApplicationScoped
class MatchingsRetained extends RetainedRows<MatchingEntity> {
    @PersistenceContext(unitName = "mentoring")
    private EntityManager em;

    @Inject
    private ProgrammeTime time;

    @Override
    public String holding() {
        return "mentoring.matchings";
    }

    @Override
    protected EntityManager em() {
        return em;
    }

    @Override
    protected Class<MatchingEntity> type() {
        return MatchingEntity.class;
    }

    @Override
    protected String past() {
        return "t.askedAt < :before";
    }

    @Override
    protected Object parameter(LocalDate before) {
        return before.atStartOfDay(time.zone()).toOffsetDateTime();
    }

    @Override
    protected void leave(List<MatchingEntity> rows) {
        rows.forEach(run -> leave(em, run));
    }

    /** A run goes with its plans. */
    static void remove(EntityManager em, MatchingEntity run) {
        leave(em, run);
        em.remove(run);
        em.flush();
    }

    private static void leave(EntityManager em, MatchingEntity run) {
        em.createQuery("select p from MatchingPlan p where p.matching = :run", MatchingPlan.class)
                .setParameter("run", run.id().value())
                .getResultList()
                .forEach(em::remove);
        em.createQuery("select p from MatchingPerson p where p.matching = :run", MatchingPerson.class)
                .setParameter("run", run.id().value())
                .getResultList()
                .forEach(em::remove);
        // Before the run they refer to.
        em.flush();
    }
}
