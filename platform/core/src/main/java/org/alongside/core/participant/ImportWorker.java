package org.alongside.core.participant;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.alongside.core.identity.Accounts;
import org.alongside.core.identity.Acting;
import org.alongside.core.identity.SignedIn;
import org.alongside.core.module.ClockTicked;
import org.alongside.core.module.DatabaseReady;
import org.alongside.core.problem.Refusal;
import org.alongside.core.programme.ProgrammeId;
import org.alongside.core.programme.Programmes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does the imports that people asked for, in their name: at once, and every half minute those that a killed server left behind.
 * Whoever may not add people any more has asked in vain.
 */
@ApplicationScoped
class ImportWorker {
    private static final Logger LOG = LoggerFactory.getLogger(ImportWorker.class);
    private static final Duration BETWEEN_ROUNDS = Duration.ofSeconds(30);

    /** Something is there to be done. */
    private record Look() {}

    @Inject
    private Programmes programmes;

    @Inject
    private Accounts accounts;

    @Inject
    private Acting acting;

    @Inject
    private ImportSteps steps;

    @Inject
    private Event<Look> look;

    private final AtomicBoolean busy = new AtomicBoolean();
    private volatile boolean ready;

    void start(@Observes @Priority(DatabaseReady.CONTENT + 1000) DatabaseReady event) {
        ready = true;
    }

    void isAsked(@Observes(during = TransactionPhase.AFTER_SUCCESS) ImportAsked event) {
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

    /** Does what is due, one after the other. A second caller leaves it to the first. */
    void run() {
        if (ready && busy.compareAndSet(false, true)) {
            try {
                programmes.all().stream()
                        .filter(programme -> !programme.archived())
                        .forEach(programme -> importIn(programme.id()));
            } finally {
                busy.set(false);
            }
        }
    }

    private void importIn(ProgrammeId programme) {
        try {
            acting.asPlatform(
                    programme, () -> steps.due().forEach(id -> claim(id).ifPresent(job -> run(job, programme))));
        } catch (RuntimeException failed) {
            // One programme's trouble must not keep the others waiting.
            LOG.error("Importing people failed in programme {}", programme, failed);
        }
    }

    private Optional<ImportSteps.Claimed> claim(UUID id) {
        try {
            return steps.claim(id);
        } catch (OptimisticLockException elsewhere) {
            LOG.debug("Import {} is done by another server", id);
            return Optional.empty();
        }
    }

    private void run(ImportSteps.Claimed job, ProgrammeId programme) {
        Optional<SignedIn> who = accounts.in(job.askedBy(), programme);
        if (who.isEmpty()) {
            steps.refuse(job.id());
            return;
        }
        try {
            acting.as(who.get(), () -> steps.run(job));
        } catch (ImportSteps.Stopped elsewhere) {
            LOG.debug("Import {} was stopped, or is done by another server", job.id());
        } catch (Refusal why) {
            LOG.warn("Import {} was refused: {}", job.id(), why.key());
            steps.refuse(job.id());
        } catch (RuntimeException failed) {
            LOG.warn("Import {} did not work out", job.id(), failed);
            steps.giveBack(job.id());
        }
    }
}
