package org.alongside.support.yousaid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;
import java.time.Duration;
import org.alongside.core.module.ClockTicked;
import org.alongside.core.module.Clockwork;

/** Every hour: whoever wished to hear back once a month does when it is over. Programme by programme, each in a transaction of its own. */
@ApplicationScoped
class FeedbackTimer {
    private static final Duration BETWEEN_LOOKS = Duration.ofHours(1);

    @Inject
    private Clockwork clockwork;

    @Inject
    private FeedbackWishes wishes;

    void ticked(@ObservesAsync ClockTicked tick) {
        if (tick.isTimeFor(BETWEEN_LOOKS)) {
            look();
        }
    }

    void look() {
        clockwork.inEachProgramme("support", "Telling people once a month what became of what they said", wishes::look);
    }
}
