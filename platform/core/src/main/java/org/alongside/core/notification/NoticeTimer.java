package org.alongside.core.notification;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicBoolean;

/** Looks every fifteen seconds whether something waits to be sent. A round that takes longer is not joined by a second one. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class NoticeTimer {
    @Inject
    private Dispatcher dispatcher;

    private final AtomicBoolean busy = new AtomicBoolean();

    @Schedule(hour = "*", minute = "*", second = "*/15", persistent = false)
    void look() {
        if (busy.compareAndSet(false, true)) {
            try {
                dispatcher.run();
            } finally {
                busy.set(false);
            }
        }
    }
}
