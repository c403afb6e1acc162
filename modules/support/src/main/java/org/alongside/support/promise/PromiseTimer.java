package org.alongside.support.promise;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;
import java.time.Duration;
import org.alongside.core.module.ClockTicked;
import org.alongside.core.module.Clockwork;
import org.alongside.spi.InitiativeId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks every hour what falls due, initiative by initiative: each in a transaction of its own. */
@ApplicationScoped
class PromiseTimer {
    private static final Duration BETWEEN_LOOKS = Duration.ofHours(1);
    private static final Logger LOG = LoggerFactory.getLogger(PromiseTimer.class);

    @Inject
    private Clockwork clockwork;

    @Inject
    private PromiseTemplates templates;

    @Inject
    private PromisesInForce inForce;

    void ticked(@ObservesAsync ClockTicked tick) {
        if (tick.isTimeFor(BETWEEN_LOOKS)) {
            look();
        }
    }

    void look() {
        clockwork.inEachProgramme(
                "support",
                "Looking for what falls due",
                () -> inForce.initiatives().forEach(this::look));
    }

    private void look(InitiativeId initiative) {
        try {
            templates.look(initiative);
        } catch (RuntimeException failed) {
            // Most likely another server was faster; if not, it is tried again soon.
            LOG.warn("What falls due in initiative {} was not written down this time", initiative, failed);
        }
    }
}
