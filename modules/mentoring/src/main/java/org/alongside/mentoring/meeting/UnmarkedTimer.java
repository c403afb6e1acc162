package org.alongside.mentoring.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;
import java.time.Duration;
import org.alongside.core.identity.Acting;
import org.alongside.core.module.ClockTicked;
import org.alongside.core.module.ModuleSwitches;
import org.alongside.core.programme.Programmes;
import org.alongside.mentoring.MentoringInitiative;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks for unmarked meetings every hour, programme by programme: each in a transaction of its own. */
@ApplicationScoped
class UnmarkedTimer {
    private static final Duration BETWEEN_LOOKS = Duration.ofHours(1);

    private static final Logger LOG = LoggerFactory.getLogger(UnmarkedTimer.class);

    @Inject
    private Programmes programmes;

    @Inject
    private Acting acting;

    @Inject
    private ModuleSwitches switches;

    @Inject
    private Unmarked unmarked;

    void ticked(@ObservesAsync ClockTicked tick) {
        if (tick.isTimeFor(BETWEEN_LOOKS)) {
            look();
        }
    }

    void look() {
        for (Programmes.Row programme : programmes.open()) {
            try {
                acting.asPlatform(programme.id(), this::lookHere);
            } catch (RuntimeException failed) {
                // One programme's trouble must not keep the others waiting.
                LOG.error("Looking for unmarked meetings failed in programme {}", programme.id(), failed);
            }
        }
    }

    private void lookHere() {
        if (switches.isOn(MentoringInitiative.KEY)) {
            LOG.debug("Meetings past and unmarked: {}", unmarked.lookForUnmarked());
        }
    }
}
