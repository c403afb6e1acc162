package org.alongside.core.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.alongside.core.module.ClockTicked;

/** Looks every fifteen seconds whether something waits to be sent. A round that takes longer is not joined by a second one. */
@ApplicationScoped
class NoticeTimer {
    private static final Duration BETWEEN_ROUNDS = Duration.ofSeconds(15);

    @Inject
    private Dispatcher dispatcher;

    private final AtomicBoolean busy = new AtomicBoolean();

    void look(@ObservesAsync ClockTicked tick) {
        if (tick.isTimeFor(BETWEEN_ROUNDS) && busy.compareAndSet(false, true)) {
            try {
                dispatcher.run();
            } finally {
                busy.set(false);
            }
        }
    }
}
