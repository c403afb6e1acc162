package org.alongside.support.concern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;
import java.time.Duration;
import org.alongside.core.identity.Acting;
import org.alongside.core.module.ClockTicked;
import org.alongside.core.programme.Programmes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Every ten minutes: nothing waits that nobody was told of, and no day passes by in silence. */
@ApplicationScoped
class ConcernTimer {
    private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(10);

    private static final Logger LOG = LoggerFactory.getLogger(ConcernTimer.class);

    @Inject
    private Programmes programmes;

    @Inject
    private Acting acting;

    @Inject
    private ConcernWatch watch;

    void ticked(@ObservesAsync ClockTicked tick) {
        if (tick.isTimeFor(BETWEEN_LOOKS)) {
            look();
        }
    }

    void look() {
        for (Programmes.Row programme : programmes.open()) {
            try {
                acting.asPlatform(programme.id(), watch::look);
            } catch (RuntimeException failed) {
                // One programme's trouble must not keep the others waiting; what failed says nothing of what was told.
                LOG.error(
                        "Looking after concerns failed in programme {}: {}",
                        programme.id(),
                        failed.getClass().getName());
            }
        }
    }
}
