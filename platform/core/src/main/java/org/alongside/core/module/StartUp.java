package org.alongside.core.module;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/**
 * What happens once at each start, in order: tables, plugins, first content; then the server says that it is ready. An EJB,
 * because the data source cannot be looked up yet when CDI tells of start-up.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class StartUp {
    @Inject
    private Migrations migrations;

    @Inject
    private Event<DatabaseReady> ready;

    @Inject
    private Readiness readiness;

    @PostConstruct
    void start() {
        migrations.run();
        ready.fire(new DatabaseReady());
        readiness.declare();
    }
}
