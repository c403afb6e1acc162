package org.alongside.support.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.core.audit.AuditLog;
import org.alongside.core.identity.Allowed;
import org.alongside.support.owed.ItemId;
import org.alongside.support.owed.Payable;

/**
 * The steps of making a run, each in a transaction of its own, so that a server killed between two loses nothing. Until the last one
 * the run is nothing that could be released.
 */
@ApplicationScoped
@Transactional
class PaymentSteps {
    /** So many items are taken in one step. */
    static final int AT_ONCE = 50;

    /** So long one server has for one step; then it is thought to be gone, and another may go on. */
    private static final Duration LEASE = Duration.ofMinutes(1);

    @PersistenceContext(unitName = "support")
    private EntityManager em;

    @Inject
    private RunRows rows;

    @Inject
    private PaymentRuns runs;

    @Inject
    private Payables payables;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /** Runs that wait to be made, the one asked for first first. */
    @Allowed("support.payments")
    public List<RunId> due() {
        return em.createQuery(
                        "select r from PaymentRun r where r.state = org.alongside.support.payment.RunState.WORKING order by r.askedAt",
                        PaymentRun.class)
                .getResultStream()
                .map(PaymentRun::id)
                .toList();
    }

    /** Claims one; whether it is ours. */
    @Allowed("support.payments")
    public boolean claim(RunId id) {
        PaymentRun run = rows.locked(id);
        OffsetDateTime now = OffsetDateTime.now(clock);
        if (!run.due(now)) {
            return false;
        }
        run.lease(now.plus(LEASE));
        return true;
    }

    /**
     * One step: takes the next items, or makes the lines when there are no more.
     *
     * @return whether there is another step
     */
    @Allowed("support.payments")
    public boolean step(RunId id) {
        PaymentRun run = rows.locked(id);
        if (run.state() != RunState.WORKING) {
            return false;
        }
        int took = payables.take(id.value(), run.upTo(), run.askedBy(), runs.neverBy(run.askedBy()), AT_ONCE);
        run.took(took);
        run.lease(OffsetDateTime.now(clock).plus(LEASE));
        if (took < AT_ONCE) {
            finish(run);
            return false;
        }
        return true;
    }

    private void finish(PaymentRun run) {
        List<Payable> taken = payables.of(run.id().value());
        if (taken.isEmpty()) {
            // Others took them meanwhile.
            run.drop();
            return;
        }
        Map<ItemId, UUID> lines = new HashMap<>();
        for (Grouping.Group group : Grouping.of(taken)) {
            PaymentLine line = new PaymentLine(run.id(), group, References.next());
            em.persist(line);
            group.items().forEach(item -> lines.put(item, line.id()));
        }
        payables.paidBy(run.id().value(), lines);
        run.prepared();
        audit.record("support.payment-run.prepared", run.id());
    }

    /** It failed in a way that it would again: it is over, and its items are free. */
    @Allowed("support.payments")
    public void giveUp(RunId id) {
        PaymentRun run = rows.locked(id);
        if (run.state() == RunState.WORKING) {
            run.drop();
            payables.giveBack(id.value());
        }
    }
}
