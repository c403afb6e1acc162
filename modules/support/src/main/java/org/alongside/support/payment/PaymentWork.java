package org.alongside.support.payment;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.alongside.core.identity.Acting;
import org.alongside.core.module.ClockTicked;
import org.alongside.core.module.DatabaseReady;
import org.alongside.core.programme.Programmes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the runs that people asked for: at once, and every half minute those that a killed server left behind. */
@ApplicationScoped
class PaymentWork {
    private static final Logger LOG = LoggerFactory.getLogger(PaymentWork.class);
    private static final Duration BETWEEN_ROUNDS = Duration.ofSeconds(30);
    private static final int TRIES = 5;

    /** Something is there to be done. */
    record Look() {}

    @Inject
    private Programmes programmes;

    @Inject
    private Acting acting;

    @Inject
    private PaymentSteps steps;

    @Inject
    private Event<Look> look;

    private final AtomicBoolean busy = new AtomicBoolean();
    private final AtomicBoolean wanted = new AtomicBoolean();
    private volatile boolean ready;

    void start(@Observes @Priority(DatabaseReady.CONTENT + 1000) DatabaseReady event) {
        ready = true;
    }

    void isAsked(@Observes(during = TransactionPhase.AFTER_SUCCESS) PaymentsAsked event) {
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

    /** Does what is due, one after the other. A second caller leaves it to the first, who looks once more for their sake. */
    void run() {
        wanted.set(true);
        while (ready && wanted.get() && busy.compareAndSet(false, true)) {
            try {
                wanted.set(false);
                programmes.open().forEach(this::inProgramme);
            } finally {
                busy.set(false);
            }
        }
    }

    private void inProgramme(Programmes.Row programme) {
        try {
            acting.asPlatform(programme.id(), () -> steps.due().forEach(this::makeOne));
        } catch (RuntimeException failed) {
            // One programme's trouble must not keep the others waiting.
            LOG.error("Payment runs failed in programme {}", programme.id(), failed);
        }
    }

    private void makeOne(RunId id) {
        try {
            make(id);
        } catch (RuntimeException failed) {
            // One run's trouble must not keep those waiting that were asked for later. It is tried again.
            LOG.error("Payment run {} failed", id, failed);
        }
    }

    private void make(RunId id) {
        if (!steps.claim(id)) {
            return;
        }
        int tries = 0;
        while (tries < TRIES) {
            try {
                if (!steps.step(id)) {
                    return;
                }
            } catch (OptimisticLockException takenElsewhere) {
                tries++;
                LOG.debug("Run {} takes its next claims once more", id);
            } catch (IllegalArgumentException | IllegalStateException | ArithmeticException cannotBe) {
                LOG.warn("Run {} cannot be made", id, cannotBe);
                steps.giveUp(id);
                return;
            }
        }
    }
}
