package org.alongside.mentoring.met;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;
import java.time.Duration;
import org.alongside.core.module.ClockTicked;
import org.alongside.core.module.Clockwork;
import org.alongside.mentoring.MeetingId;
import org.alongside.mentoring.MentoringInitiative;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks every five minutes which meetings are near, programme by programme: each meeting in a transaction of its own. */
@ApplicationScoped
class ReminderTimer {
    private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(5);

    private static final Logger LOG = LoggerFactory.getLogger(ReminderTimer.class);

    @Inject
    private Clockwork clockwork;

    @Inject
    private Reminders reminders;

    void ticked(@ObservesAsync ClockTicked tick) {
        if (tick.isTimeFor(BETWEEN_LOOKS)) {
            look();
        }
    }

    void look() {
        clockwork.inEachProgramme(
                MentoringInitiative.KEY,
                "Looking for near meetings",
                () -> reminders.due().forEach(this::remind));
    }

    private void remind(MeetingId meeting) {
        try {
            reminders.remind(meeting);
        } catch (RuntimeException failed) {
            // Most likely another server was faster; if not, it is tried again soon.
            LOG.warn("Nobody was told of meeting {} this time", meeting, failed);
        }
    }
}
