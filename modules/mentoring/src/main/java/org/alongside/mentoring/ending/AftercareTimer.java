package org.alongside.mentoring.ending;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;
import java.time.Duration;
import org.alongside.core.module.ClockTicked;
import org.alongside.core.module.Clockwork;
import org.alongside.mentoring.MentoringInitiative;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Every hour: whoever ended is looked after from then on. It ends nothing. Programme by programme, each in a transaction of its own. */
@ApplicationScoped
class AftercareTimer {
    private static final Duration BETWEEN_LOOKS = Duration.ofHours(1);

    private static final Logger LOG = LoggerFactory.getLogger(AftercareTimer.class);

    @Inject
    private Clockwork clockwork;

    @Inject
    private Aftercare aftercare;

    void ticked(@ObservesAsync ClockTicked tick) {
        if (tick.isTimeFor(BETWEEN_LOOKS)) {
            look();
        }
    }

    void look() {
        clockwork.inEachProgramme(
                MentoringInitiative.KEY,
                "Beginning to look after pairs",
                () -> LOG.debug("Pairs that are looked after from now on: {}", aftercare.beginWhereEnded()));
    }
}
