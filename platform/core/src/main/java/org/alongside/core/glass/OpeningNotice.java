package org.alongside.core.glass;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.alongside.core.notification.Message;
import org.alongside.core.notification.Outbox;
import org.alongside.core.notification.Recipient;

/** Tells a person, by their own way, that somebody opened their data; who and why they read on their page. */
@ApplicationScoped
class OpeningNotice {
    @Inject
    private Outbox outbox;

    void opened(@Observes GlassOpened opening) {
        outbox.tell(
                Recipient.of(opening.participant()),
                Message.of("core.notice.opened").about(opening.participant()));
    }
}
