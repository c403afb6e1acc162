package org.alongside.core.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.alongside.core.consent.ToBeAsked;

/** Tells people that what they said yes to has changed; once, however many of their choices it is about. */
@ApplicationScoped
class AskingNotices {
    @Inject
    private Outbox outbox;

    void changed(@Observes ToBeAsked event) {
        event.people().forEach(person -> outbox.tell(Recipient.of(person), Message.of("core.notice.ask-again")));
    }
}
