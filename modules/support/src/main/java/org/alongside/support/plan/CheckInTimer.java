package org.alongside.support.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;
import java.time.Duration;
import org.alongside.core.module.ClockTicked;
import org.alongside.core.module.Clockwork;

/** Every hour: whoever was asked how they are has the next time ahead. Programme by programme, each in a transaction of its own. */
@ApplicationScoped
class CheckInTimer {
    private static final Duration BETWEEN_LOOKS = Duration.ofHours(1);

    @Inject
    private Clockwork clockwork;

    @Inject
    private CheckInWishes wishes;

    void ticked(@ObservesAsync ClockTicked tick) {
        if (tick.isTimeFor(BETWEEN_LOOKS)) {
            look();
        }
    }

    void look() {
        clockwork.inEachProgramme("support", "Looking for check-ins that people wish for", wishes::look);
    }
}
