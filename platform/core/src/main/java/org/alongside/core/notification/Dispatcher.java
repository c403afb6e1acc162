package org.alongside.core.notification;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import java.util.UUID;
import org.alongside.core.identity.Acting;
import org.alongside.core.module.DatabaseReady;
import org.alongside.core.programme.Programmes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what waits, programme by programme: claim it (committed), send it, write down that it was sent. Killed between the last
 * two it sends again, with the same Message-ID; never does it forget.
 */
@ApplicationScoped
class Dispatcher {
    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

    @Inject
    private Programmes programmes;

    @Inject
    private Acting acting;

    @Inject
    private Deliveries deliveries;

    @Inject
    private Mailer mailer;

    private volatile boolean ready;

    void start(@Observes @Priority(DatabaseReady.CONTENT + 1000) DatabaseReady event) {
        ready = true;
    }

    /** Sends what waits, once the tables are there and if there is a mail server; without one, codes are not kept for long either,
     * and nobody is told late of what is past. */
    void run() {
        if (!ready) {
            return;
        }
        for (Programmes.Row programme : programmes.all()) {
            try {
                acting.asPlatform(programme.id(), () -> {
                    deliveries.forgetOldCodes();
                    deliveries.stopPast();
                    if (mailer.ready() && !programme.archived()) {
                        deliverHere();
                    }
                });
            } catch (RuntimeException failed) {
                // One programme's trouble must not keep the others waiting.
                LOG.error("Sending notices failed in programme {}", programme.id(), failed);
            }
        }
    }

    private void deliverHere() {
        for (UUID id : deliveries.due()) {
            try {
                deliveries.claim(id).ifPresent(this::send);
            } catch (OptimisticLockException elsewhere) {
                LOG.debug("Notice {} is sent by another server", id);
            }
        }
    }

    private void send(Outgoing mail) {
        try {
            mailer.send(mail);
        } catch (Undelivered why) {
            LOG.warn("Notice {} was not sent: {}", mail.notice(), why.problem());
            deliveries.failed(mail.notice(), why.problem());
            return;
        }
        deliveries.sent(mail.notice());
    }
}
