package org.alongside.core.withdrawal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.alongside.core.audit.AuditLog;
import org.alongside.core.identity.Acting;
import org.alongside.core.identity.BrowserSession;
import org.alongside.core.identity.SignedIn;
import org.alongside.core.module.ClockTicked;
import org.alongside.core.notification.Message;
import org.alongside.core.notification.Outbox;
import org.alongside.core.notification.Recipient;
import org.alongside.core.problem.NotFound;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes over what was said while the database could not be reached, as soon as it can be. */
@ApplicationScoped
class JournalTimer {
    private static final Logger LOG = LoggerFactory.getLogger(JournalTimer.class);
    private static final Message NOT_SURE = Message.of("core.notice.not-stopped");

    @Inject
    private Journal journal;

    @Inject
    private Withdrawals withdrawals;

    @Inject
    private Carrying carrying;

    @Inject
    private BrowserSession browser;

    @Inject
    private Acting acting;

    @Inject
    private Outbox outbox;

    @Inject
    private AuditLog audit;

    private final AtomicBoolean busy = new AtomicBoolean();

    void look(@ObservesAsync ClockTicked tick) {
        if (busy.compareAndSet(false, true)) {
            try {
                takeOver();
            } finally {
                busy.set(false);
            }
        }
    }

    /** All that waits, as far as it can be taken over now. */
    void takeOver() {
        for (JournalEntry told : journal.waiting()) {
            try {
                takeOver(told);
            } catch (RuntimeException notYet) {
                LOG.warn(
                        "What was said while the database was away waits on ({})",
                        notYet.getClass().getName());
            }
        }
    }

    private void takeOver(JournalEntry told) {
        if (isKnown(told) || stops(told)) {
            journal.takenOver(told);
            carrying.carryOut(told.who().programme());
        } else {
            // Whoever signed out everywhere since may have done so because somebody else sat at that keyboard.
            acting.asPlatform(told.who().programme(), () -> {
                outbox.tell(Recipient.of(told.who().account()), NOT_SURE);
                audit.record("core.withdrawal.turned-down", told.id());
            });
            journal.turnedDown(told);
        }
    }

    /** For the moment between taking it over and putting the file away. */
    private boolean isKnown(JournalEntry told) {
        boolean[] known = new boolean[1];
        acting.asPlatform(told.who().programme(), () -> known[0] = withdrawals.isKnown(told.id()));
        return known[0];
    }

    private boolean stops(JournalEntry told) {
        Optional<SignedIn> who = browser.still(told.who());
        if (who.isEmpty()) {
            return false;
        }
        try {
            acting.as(who.get(), () -> withdrawals.stop(told.id(), told.extent(), told.at()));
            return true;
        } catch (NotFound nobodyOnRecord) {
            return false;
        }
    }
}
