package org.alongside.core.module;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.alongside.core.programme.ProgrammeSeal;

/**
 * What happens once at each start, in order: tables, plugins, first content; then the server says that it is ready, and a
 * clock ticks. A servlet listener, because the data source cannot be looked up yet when CDI tells of start-up.
 */
@WebListener
public class StartUp implements ServletContextListener {
    @Inject
    private Migrations migrations;

    @Inject
    private ProgrammeSeal seal;

    @Inject
    private Event<DatabaseReady> ready;

    @Inject
    private Readiness readiness;

    @Inject
    private Event<ClockTicked> ticked;

    @Inject
    private Event<ServerStopping> stopping;

    @Resource(lookup = "java:comp/DefaultManagedScheduledExecutorService")
    private ManagedScheduledExecutorService clockwork;

    private final AtomicLong ticks = new AtomicLong();

    private ScheduledFuture<?> ticking;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        try {
            migrations.run();
            seal.prepare();
            ready.fire(new DatabaseReady());
        } catch (StartRefused refused) {
            throw refused.told();
        }
        readiness.declare();
        long period = ClockTicked.PERIOD.toSeconds();
        ticking = clockwork.scheduleAtFixedRate(
                () -> ticked.fireAsync(new ClockTicked(ticks.incrementAndGet())), period, period, TimeUnit.SECONDS);
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        if (ticking != null) {
            ticking.cancel(false);
            stopping.fire(new ServerStopping());
        }
    }
}
