package org.alongside.core.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.alongside.core.identity.Acting;
import org.alongside.core.module.ClockTicked;
import org.alongside.core.programme.CurrentProgramme;
import org.alongside.core.programme.ProgrammeId;
import org.alongside.core.programme.Programmes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks every hour in every programme, archived ones too, what is past and what has to go; and soon where somebody asks for it. A
 * kind that fails holds up no other.
 */
@ApplicationScoped
public class RetentionTimer {
    private static final Logger LOG = LoggerFactory.getLogger(RetentionTimer.class);
    private static final Duration OFTEN_ENOUGH = Duration.ofHours(1);

    @Inject
    private Runs runs;

    @Inject
    private Programmes programmes;

    @Inject
    private CurrentProgramme current;

    @Inject
    private Acting acting;

    private final AtomicBoolean busy = new AtomicBoolean();
    private final Set<ProgrammeId> asked = ConcurrentHashMap.newKeySet();

    void look(@ObservesAsync ClockTicked tick) {
        if (busy.compareAndSet(false, true)) {
            try {
                boolean all = tick.isTimeFor(OFTEN_ENOUGH);
                programmes.all().stream()
                        .map(Programmes.Row::id)
                        .filter(id -> asked.remove(id) || all)
                        .forEach(this::carryOut);
            } finally {
                busy.set(false);
            }
        }
    }

    /** Looks there with the next tick, when what is written now is there to be read. */
    void soon(ProgrammeId programme) {
        asked.add(programme);
    }

    /** Announces what is past and lets go of what has to go, in one programme. */
    public void carryOut(ProgrammeId programme) {
        acting.asPlatform(
                programme,
                () -> current.letGo(() -> {
                    attempt("announcing", runs::announce);
                    runs.due().forEach(this::carryOut);
                }));
    }

    private void carryOut(UUID run) {
        if (!attempt(run.toString(), () -> {
            boolean more;
            do {
                more = runs.step(run);
            } while (more);
        })) {
            attempt(run.toString(), () -> runs.failed(run));
        }
    }

    private static boolean attempt(String what, Runnable work) {
        try {
            work.run();
            return true;
        } catch (RuntimeException failed) {
            // The words of an exception may hold somebody's words: only what kind it is goes into the log.
            LOG.warn(
                    "Letting go of what is past failed ({}): {}",
                    failed.getClass().getName(),
                    what);
            return false;
        }
    }
}
