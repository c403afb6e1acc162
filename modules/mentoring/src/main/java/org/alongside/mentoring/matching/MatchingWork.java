package org.alongside.mentoring.matching;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.alongside.core.module.ClockTicked;
import org.alongside.core.module.Clockwork;
import org.alongside.core.module.DatabaseReady;
import org.alongside.mentoring.MentoringInitiative;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does the runs that people asked for: at once, and every half minute those that a killed server left behind. */
@ApplicationScoped
class MatchingWork {

    private static final Logger LOG = LoggerFactory.getLogger(MatchingWork.class);
    private static final Duration BETWEEN_ROUNDS = Duration.ofSeconds(30);
    private static final int HUNDRED = 100;

    /** Something is there to be done. */
    record Look() {}

    @Inject
    private Clockwork clockwork;

    @Inject
    private MatchingSteps steps;

    @Inject
    private Event<Look> look;

    private final Map<UUID, Integer> done = new ConcurrentHashMap<>();
    private final Set<UUID> stopped = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean busy = new AtomicBoolean();
    private final AtomicBoolean wanted = new AtomicBoolean();
    private volatile boolean ready;

    void start(@Observes @Priority(DatabaseReady.CONTENT + 1000) DatabaseReady event) {
        ready = true;
    }

    void isAsked(@Observes(during = TransactionPhase.AFTER_SUCCESS) MatchingAsked event) {
        look.fireAsync(new Look());
    }

    void atOnce(@ObservesAsync Look event) {
        run();
    }

    void everySoOften(@ObservesAsync ClockTicked tick) {
        if (tick.isTimeFor(BETWEEN_ROUNDS)) {
            run();
        }
    }

    /** How far a run has come on this server, in percent. */
    int done(UUID id) {
        return done.getOrDefault(id, 0);
    }

    /** It is not to be finished. */
    void stop(UUID id) {
        stopped.add(id);
    }

    /** Does what is due, one after the other. A second caller leaves it to the first, who looks once more for their sake. */
    void run() {
        wanted.set(true);
        while (ready && wanted.get() && busy.compareAndSet(false, true)) {
            try {
                wanted.set(false);
                clockwork.inEachProgramme(
                        MentoringInitiative.KEY,
                        "Matching",
                        () -> steps.due().forEach(id -> claim(id).ifPresent(task -> solve(id, task))));
            } finally {
                busy.set(false);
            }
        }
    }

    private Optional<Solving> claim(UUID id) {
        try {
            return steps.claim(id);
        } catch (OptimisticLockException elsewhere) {
            LOG.debug("Run {} is done by another server", id);
            return Optional.empty();
        }
    }

    private void solve(UUID id, Solving solving) {
        try {
            steps.done(id, solving.plans((part, whole) -> {
                if (stopped.contains(id)) {
                    throw new CancellationException();
                }
                done.put(id, part * HUNDRED / Math.max(1, whole));
            }));
        } catch (CancellationException isStopped) {
            LOG.debug("Run {} was stopped", id);
        } catch (IllegalArgumentException | IllegalStateException cannotBe) {
            LOG.warn("Run {} cannot be done", id, cannotBe);
            steps.giveUp(id);
        } finally {
            done.remove(id);
            stopped.remove(id);
        }
    }
}
