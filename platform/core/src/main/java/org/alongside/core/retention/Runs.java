package org.alongside.core.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.core.audit.AuditLog;
import org.alongside.core.holding.Retained;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.identity.ForEverybody;

/** The steps of what goes by rule, each in a transaction of its own. */
@ApplicationScoped
@Transactional
class Runs {
    private static final int AT_A_TIME = 200;

    @PersistenceContext(unitName = "core")
    private EntityManager em;

    @Inject
    private Keepers keepers;

    @Inject
    private CurrentUser user;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /**
     * Announces what is past, kind by kind, counted from the first of the month: so once a month at most. While something of a kind is
     * announced or held, nothing else of it is.
     */
    @ForEverybody("the platform's own clockwork")
    public void announce() {
        LocalDate today = keepers.today();
        keepers.all().filter(kept -> !isOpen(kept.holding())).forEach(kept -> {
            LocalDate before = today.withDayOfMonth(1).minusMonths(keepers.months(kept));
            long past = kept.count(before);
            if (past > 0 && !isKnown(kept.holding(), before)) {
                RetentionRun run = new RetentionRun(kept.holding(), before, past, today, keepers.dueDay());
                em.persist(run);
                audit.record("core.retention.announced", run.id());
            }
        });
    }

    /** Those whose day has come. */
    @ForEverybody("the platform's own clockwork")
    public List<UUID> due() {
        LocalDate today = keepers.today();
        return em.createQuery(
                        "select r from RetentionRun r where r.state = :announced order by r.holding",
                        RetentionRun.class)
                .setParameter("announced", RunState.ANNOUNCED)
                .getResultStream()
                .filter(run -> run.isDue(today))
                .map(RetentionRun::id)
                .toList();
    }

    /**
     * Lets go of some more.
     *
     * @return whether there may be more
     */
    @ForEverybody("the platform's own clockwork")
    public boolean step(UUID id) {
        RetentionRun run = em.find(RetentionRun.class, id);
        LocalDate today = keepers.today();
        if (run == null || !run.isDue(today)) {
            return false;
        }
        // A module that is gone has nothing left that it could let go.
        Optional<Retained> keeper = keepers.find(run.holding());
        int gone = keeper.map(kept -> kept.letGo(before(run, kept, today), AT_A_TIME))
                .orElse(0);
        run.went(gone);
        if (gone == AT_A_TIME) {
            return true;
        }
        run.done(user.required().account(), OffsetDateTime.now(clock));
        audit.record("core.retention.carried-out", id);
        return false;
    }

    /** Remembers that it failed. */
    @ForEverybody("the platform's own clockwork")
    public void failed(UUID id) {
        Optional.ofNullable(em.find(RetentionRun.class, id)).ifPresent(RetentionRun::failed);
    }

    /** Should the rule have become longer since it was announced, the longer one holds. */
    private LocalDate before(RetentionRun run, Retained kept, LocalDate today) {
        LocalDate now = today.minusMonths(keepers.months(kept));
        return now.isBefore(run.before()) ? now : run.before();
    }

    private boolean isOpen(String holding) {
        return em.createQuery(
                                "select count(r) from RetentionRun r where r.holding = :holding and r.state <> :done",
                                Long.class)
                        .setParameter("holding", holding)
                        .setParameter("done", RunState.DONE)
                        .getSingleResult()
                > 0;
    }

    private boolean isKnown(String holding, LocalDate before) {
        return em.createQuery(
                                "select count(r) from RetentionRun r where r.holding = :holding and r.before = :before",
                                Long.class)
                        .setParameter("holding", holding)
                        .setParameter("before", before)
                        .getSingleResult()
                > 0;
    }
}
