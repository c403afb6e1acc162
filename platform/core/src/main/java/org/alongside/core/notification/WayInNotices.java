package org.alongside.core.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.alongside.core.account.WayInChanged;
import org.alongside.core.participant.Participants;

/** Tells people when their password or another proof was changed: if it was not them, they should know. */
@ApplicationScoped
class WayInNotices {
    @Inject
    private Outbox outbox;

    @Inject
    private Participants participants;

    void changed(@Observes WayInChanged event) {
        Recipient whom = participants
                .signingInWith(event.account())
                .map(Recipient::of)
                .orElseGet(() -> Recipient.of(event.account()));
        outbox.tell(
                whom,
                Message.of(
                        switch (event.kind()) {
                            case PASSWORD -> "core.notice.password-changed";
                            case PROOF -> "core.notice.proof-changed";
                        }));
    }
}
