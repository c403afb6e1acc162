package org.alongside.core.withdrawal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.alongside.core.identity.Acting;
import org.alongside.core.module.ClockTicked;
import org.alongside.core.programme.CurrentProgramme;
import org.alongside.core.programme.ProgrammeId;
import org.alongside.core.programme.Programmes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries out what withdrawals ask for: at once when a page asks, and every few seconds what is left, for instance because the
 * server was killed in the middle. A piece that fails holds up no other.
 */
@ApplicationScoped
public class Carrying {
    private static final Logger LOG = LoggerFactory.getLogger(Carrying.class);

    @Inject
    private Works works;

    @Inject
    private Programmes programmes;

    @Inject
    private CurrentProgramme current;

    @Inject
    private Acting acting;

    private final AtomicBoolean busy = new AtomicBoolean();

    /** One at a time in each programme: two would only take pieces out of each other's hands. */
    private final Map<ProgrammeId, Lock> turns = new ConcurrentHashMap<>();

    void look(@ObservesAsync ClockTicked tick) {
        if (busy.compareAndSet(false, true)) {
            try {
                programmes.all().forEach(programme -> carryOut(programme.id()));
            } finally {
                busy.set(false);
            }
        }
    }

    /** Does all the work that waits in a programme, as far as it can be done now. */
    public void carryOut(ProgrammeId programme) {
        Lock turn = turns.computeIfAbsent(programme, one -> new ReentrantLock());
        turn.lock();
        try {
            acting.asPlatform(
                    programme,
                    () -> current.letGo(() -> {
                        works.waiting().forEach(this::attempt);
                        works.ready().forEach(this::close);
                    }));
        } finally {
            turn.unlock();
        }
    }

    private void attempt(UUID piece) {
        try {
            works.carryOut(piece);
        } catch (RuntimeException failed) {
            // The words of an exception may hold somebody's words: only what kind it is goes into the log.
            LOG.warn(
                    "A piece of a withdrawal failed ({}): {}", failed.getClass().getName(), piece);
            remember(piece);
        }
    }

    private void remember(UUID piece) {
        try {
            works.failed(piece);
        } catch (RuntimeException unreachable) {
            LOG.warn("Nor could that be written down: {}", piece);
        }
    }

    private void close(UUID withdrawal) {
        try {
            works.close(withdrawal);
        } catch (RuntimeException failed) {
            LOG.warn(
                    "A withdrawal could not be closed ({}): {}",
                    failed.getClass().getName(),
                    withdrawal);
        }
    }
}
