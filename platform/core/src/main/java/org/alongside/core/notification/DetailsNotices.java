package org.alongside.core.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.alongside.core.detail.DetailsTold;

/** Tells people when somebody wrote down what they told of themselves (R15). */
@ApplicationScoped
class DetailsNotices {
    @Inject
    private Outbox outbox;

    void told(@Observes DetailsTold event) {
        outbox.tell(Recipient.of(event.participant()), Message.of("core.notice.details-told"));
    }
}
