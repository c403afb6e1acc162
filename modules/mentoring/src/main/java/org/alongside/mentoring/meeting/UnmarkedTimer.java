package org.alongside.mentoring.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;
import java.time.Duration;
import org.alongside.core.module.ClockTicked;
import org.alongside.core.module.Clockwork;
import org.alongside.mentoring.MentoringInitiative;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks for unmarked meetings every hour, programme by programme: each in a transaction of its own. */
@ApplicationScoped
class UnmarkedTimer {
    private static final Duration BETWEEN_LOOKS = Duration.ofHours(1);

    private static final Logger LOG = LoggerFactory.getLogger(UnmarkedTimer.class);

    @Inject
    private Clockwork clockwork;

    @Inject
    private Unmarked unmarked;

    void ticked(@ObservesAsync ClockTicked tick) {
        if (tick.isTimeFor(BETWEEN_LOOKS)) {
            look();
        }
    }

    void look() {
        clockwork.inEachProgramme(
                MentoringInitiative.KEY,
                "Looking for unmarked meetings",
                () -> LOG.debug("Meetings past and unmarked: {}", unmarked.lookForUnmarked()));
    }
}
