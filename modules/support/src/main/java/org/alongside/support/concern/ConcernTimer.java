package org.alongside.support.concern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;
import java.time.Duration;
import org.alongside.core.module.ClockTicked;
import org.alongside.core.module.Clockwork;

/** Every ten minutes: nothing waits that nobody was told of, and no day passes by in silence. */
@ApplicationScoped
class ConcernTimer {
    private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(10);

    @Inject
    private Clockwork clockwork;

    @Inject
    private ConcernWatch watch;

    void ticked(@ObservesAsync ClockTicked tick) {
        if (tick.isTimeFor(BETWEEN_LOOKS)) {
            look();
        }
    }

    void look() {
        clockwork.inEachProgramme("support", "Looking after concerns", watch::look);
    }
}
