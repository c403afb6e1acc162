package org.alongside.support.owed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** What is in which payment run. Called by use cases, which say who may. */
@ApplicationScoped
public class ItemsInRuns {
    @PersistenceContext(unitName = "support")
    private EntityManager em;

    @Inject
    private Event<ItemsFreed> freed;

    /**
     * These are in that run from now on.
     *
     * @throws OptimisticLockException when another run, or a hand, takes one of them at the same moment
     */
    public void take(UUID run, List<Payable> payables) {
        payables.forEach(payable -> em.persist(new ItemInRun(payable, run)));
        flush();
    }

    /** Says which line of the run pays each of its items. */
    public void paidBy(UUID run, Map<ItemId, UUID> lines) {
        in(run).forEach(taken -> taken.paidBy(lines.get(taken.item())));
    }

    /** The run is not done: its items are free for another. */
    public void giveBack(UUID run) {
        List<ItemInRun> items = in(run);
        items.forEach(em::remove);
        flush();
        freed.fire(new ItemsFreed(items.stream().map(ItemInRun::item).toList()));
    }

    /**
     * Before something is done to an item by hand.
     *
     * @throws InAPaymentRun when a run pays it
     */
    public void insistOnNone(ItemId item) {
        if (isInOne(item)) {
            throw new InAPaymentRun();
        }
    }

    /** Whether a run pays it. */
    public boolean isInOne(ItemId item) {
        return em.find(ItemInRun.class, item.value()) != null;
    }

    /** These items go, for their time is over: that they were in a run goes first. */
    public void forget(Collection<ItemId> items) {
        items.stream()
                .map(item -> em.find(ItemInRun.class, item.value()))
                .filter(Objects::nonNull)
                .forEach(em::remove);
        em.flush();
    }

    private List<ItemInRun> in(UUID run) {
        return em.createQuery("select r from ItemInRun r where r.run = :run", ItemInRun.class)
                .setParameter("run", run)
                .getResultList();
    }

    private void flush() {
        try {
            em.flush();
        } catch (PersistenceException takenAtTheSameMoment) {
            throw new OptimisticLockException(takenAtTheSameMoment);
        }
    }
}
