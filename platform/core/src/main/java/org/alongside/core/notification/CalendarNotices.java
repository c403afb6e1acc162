package org.alongside.core.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.alongside.core.calendar.FeedTakenBack;

/** Tells people when somebody took the address of their calendar back for them (R15). */
@ApplicationScoped
class CalendarNotices {
    @Inject
    private Outbox outbox;

    void takenBack(@Observes FeedTakenBack event) {
        outbox.tell(Recipient.of(event.participant()), Message.of("core.notice.feed-taken-back"));
    }
}
