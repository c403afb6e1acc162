package org.alongside.testing;

import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.spi.AnnotatedType;
import jakarta.enterprise.inject.spi.BeanManager;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;
import org.postgresql.ds.PGSimpleDataSource;

/** What stands around a module in production, for one test class: CDI, persistence units, one data source, transactions. */
final class TestServer implements AutoCloseable {
    /** Kept, because the logging of the JDK forgets levels of loggers that nobody holds. */
    private static final List<Logger> QUIET = List.of(
            Logger.getLogger("org.jboss.weld"),
            Logger.getLogger("org.flywaydb"),
            Logger.getLogger("io.zonky.test"),
            Logger.getLogger("com.vaadin.cdi"));

    static {
        QUIET.forEach(logger -> logger.setLevel(Level.WARNING));
    }

    private final TestDatabase database = TestDatabase.fresh();
    private final Transactions transactions = new Transactions();
    private final PersistenceUnits units;
    private final WeldContainer cdi;
    private RequestContextController request;

    TestServer(Class<?> test) {
        JoinedDataSource joined = new JoinedDataSource(database.url(), transactions);
        units = new PersistenceUnits(joined, transactions);
        Map<String, DataSource> sources = Map.of(
                ServerServices.DATABASE, joined,
                ServerServices.OWNER, plain(database.ownerUrl()),
                ServerServices.SUPERUSER, plain(database.superuserUrl()));
        cdi = new Weld()
                .skipShutdownHook()
                .addServices(new ServerServices(units, sources, transactions))
                .addExtension(new ServerBeans(transactions))
                .addBeanClasses(TransactionalInterceptor.class, MovableClock.class, Sql.class)
                .addBeanClasses(test.getDeclaredClasses())
                .initialize();
    }

    private static DataSource plain(String url) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        return source;
    }

    void beginRequest() {
        cdi.select(MovableClock.class).get().reset();
        request = cdi.select(RequestContextController.class).get();
        request.activate();
    }

    void endRequest() {
        request.deactivate();
        if (transactions.giveUp()) {
            throw new IllegalStateException("The test left a transaction open");
        }
    }

    void inject(Object test) {
        inject(test, test.getClass());
    }

    @SuppressWarnings("unchecked") // the class of an object is a class of its own type
    private <T> void inject(T test, Class<? extends Object> type) {
        BeanManager manager = cdi.getBeanManager();
        AnnotatedType<T> annotated = (AnnotatedType<T>) manager.createAnnotatedType(type);
        manager.getInjectionTargetFactory(annotated)
                .createInjectionTarget(null)
                .inject(test, manager.createCreationalContext(null));
    }

    @Override
    public void close() {
        cdi.close();
        units.close();
        database.drop();
    }
}
