package org.alongside.core.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.alongside.core.export.Recalled;

/** Tells those who took a file that somebody is to be taken out of it. */
@ApplicationScoped
class RecallNotices {
    @Inject
    private Outbox outbox;

    void recalled(@Observes Recalled event) {
        event.takenBy().forEach(taker -> outbox.tell(Recipient.of(taker), Message.of("core.notice.recall")));
    }
}
