package org.alongside.core.seal;

import jakarta.annotation.PreDestroy;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/** Looks every five seconds whether there is something to link and sign, and signs once more when the server stops. */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class SealTimer {
    @Inject
    private Seals seals;

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void look() {
        seals.sign(false);
    }

    @PreDestroy
    void stop() {
        seals.sign(true);
    }
}
