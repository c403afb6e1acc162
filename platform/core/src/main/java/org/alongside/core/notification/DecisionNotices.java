package org.alongside.core.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.alongside.core.consent.ConsentChanged;

/** Tells people when somebody wrote down what they decided (R15); once, however many choices it is about. */
@ApplicationScoped
class DecisionNotices {
    @Inject
    private Outbox outbox;

    void written(@Observes ConsentChanged event) {
        if (event.writtenForThem()) {
            outbox.tellOnce(event.participant(), Message.of("core.notice.decisions-written"));
        }
    }
}
