package org.alongside.core.seal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;
import org.alongside.core.module.ClockTicked;
import org.alongside.core.module.ServerStopping;

/** Looks at each tick whether there is something to link and sign, and signs once more when the server stops. */
@ApplicationScoped
class SealTimer {
    @Inject
    private Seals seals;

    void look(@ObservesAsync ClockTicked tick) {
        seals.sign(false);
    }

    void stop(@Observes ServerStopping event) {
        seals.sign(true);
    }
}
