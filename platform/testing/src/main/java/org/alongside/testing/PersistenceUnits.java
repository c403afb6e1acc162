package org.alongside.testing;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import jakarta.persistence.TransactionRequiredException;
import jakarta.transaction.Synchronization;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.eclipse.persistence.config.PersistenceUnitProperties;
import org.eclipse.persistence.transaction.JTATransactionController;

/**
 * The persistence units, each from its own {@code persistence.xml}, as it is: entities, session customizer and properties. Only
 * what the server would have filled in comes from here: the data source and the transaction manager.
 */
final class PersistenceUnits implements AutoCloseable {
    private static final Set<String> NEEDS_TRANSACTION =
            Set.of("persist", "merge", "remove", "refresh", "flush", "joinTransaction");

    private final Map<String, EntityManagerFactory> factories = new ConcurrentHashMap<>();
    private final DataSource database;
    private final Transactions transactions;

    PersistenceUnits(DataSource database, Transactions transactions) {
        this.database = database;
        this.transactions = transactions;
        JTATransactionController.setDefaultTransactionManager(transactions);
    }

    /** What {@code @PersistenceContext} injects: stands for the entity manager of whichever transaction is active. */
    EntityManager shared(String unit) {
        return (EntityManager) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {EntityManager.class}, (proxy, method, arguments) -> {
                    OneTransaction current = transactions.current();
                    if (current == null && NEEDS_TRANSACTION.contains(method.getName())) {
                        throw new TransactionRequiredException(method.getName());
                    }
                    EntityManager actual = current == null
                            // Nobody closes it: what it holds is memory only, and a query may be run later.
                            ? factory(unit).createEntityManager()
                            : current.belonging(unit, EntityManager.class, () -> joined(unit, current));
                    return OneTransaction.call(actual, method, arguments);
                });
    }

    private EntityManager joined(String unit, OneTransaction transaction) {
        EntityManager joined = factory(unit).createEntityManager();
        joined.joinTransaction();
        transaction.registerSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // EclipseLink registered itself and writes then.
            }

            @Override
            public void afterCompletion(int status) {
                joined.close();
            }
        });
        return joined;
    }

    EntityManagerFactory factory(String unit) {
        return factories.computeIfAbsent(
                unit,
                name -> Persistence.createEntityManagerFactory(
                        name,
                        Map.of(
                                PersistenceUnitProperties.JTA_DATASOURCE,
                                database,
                                PersistenceUnitProperties.TARGET_SERVER,
                                JTATransactionController.class.getName(),
                                // Weaving needs an agent here; without it lazy fields are read at once, no more.
                                PersistenceUnitProperties.WEAVING,
                                "false",
                                PersistenceUnitProperties.LOGGING_LOGGER,
                                "JavaLogger",
                                // What it warns of is thrown as well.
                                PersistenceUnitProperties.LOGGING_LEVEL,
                                "SEVERE")));
    }

    @Override
    public void close() {
        factories.values().forEach(EntityManagerFactory::close);
    }
}
