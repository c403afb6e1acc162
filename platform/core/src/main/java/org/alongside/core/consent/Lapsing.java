package org.alongside.core.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;
import java.time.Duration;
import org.alongside.core.identity.Acting;
import org.alongside.core.module.ClockTicked;
import org.alongside.core.programme.Programmes;

/** Writes down every few minutes whose yes is over. Nothing waits for it: a yes that is over is none, written down or not. */
@ApplicationScoped
class Lapsing {
    private static final Duration BETWEEN_ROUNDS = Duration.ofMinutes(5);

    @Inject
    private Programmes programmes;

    @Inject
    private Acting acting;

    @Inject
    private Consents consents;

    void look(@ObservesAsync ClockTicked tick) {
        if (tick.isTimeFor(BETWEEN_ROUNDS)) {
            programmes.all().forEach(programme -> acting.asPlatform(programme.id(), consents::lapse));
        }
    }
}
