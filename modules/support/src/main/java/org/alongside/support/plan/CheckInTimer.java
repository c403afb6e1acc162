package org.alongside.support.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;
import java.time.Duration;
import org.alongside.core.identity.Acting;
import org.alongside.core.module.ClockTicked;
import org.alongside.core.module.ModuleSwitches;
import org.alongside.core.programme.Programmes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Every hour: whoever was asked how they are has the next time ahead. Programme by programme, each in a transaction of its own. */
@ApplicationScoped
class CheckInTimer {
    private static final Duration BETWEEN_LOOKS = Duration.ofHours(1);

    private static final Logger LOG = LoggerFactory.getLogger(CheckInTimer.class);

    @Inject
    private Programmes programmes;

    @Inject
    private Acting acting;

    @Inject
    private ModuleSwitches switches;

    @Inject
    private CheckInWishes wishes;

    void ticked(@ObservesAsync ClockTicked tick) {
        if (tick.isTimeFor(BETWEEN_LOOKS)) {
            look();
        }
    }

    void look() {
        for (Programmes.Row programme : programmes.open()) {
            try {
                acting.asPlatform(programme.id(), () -> {
                    if (switches.isOn("support")) {
                        wishes.look();
                    }
                });
            } catch (RuntimeException failed) {
                // One programme's trouble must not keep the others waiting.
                LOG.error("Looking for check-ins that people wish for failed in programme {}", programme.id(), failed);
            }
        }
    }
}
