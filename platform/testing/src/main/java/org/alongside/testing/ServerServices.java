package org.alongside.testing;

import jakarta.annotation.Resource;
import jakarta.enterprise.inject.spi.InjectionPoint;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceUnit;
import jakarta.transaction.Synchronization;
import jakarta.transaction.UserTransaction;
import java.util.Map;
import javax.sql.DataSource;
import org.jboss.weld.injection.spi.JpaInjectionServices;
import org.jboss.weld.injection.spi.ResourceInjectionServices;
import org.jboss.weld.injection.spi.ResourceReferenceFactory;
import org.jboss.weld.injection.spi.helpers.SimpleResourceReference;
import org.jboss.weld.transaction.spi.TransactionServices;

/** What Weld asks a server for: resources to inject, and when transactions end, for transactional observers. */
final class ServerServices implements JpaInjectionServices, ResourceInjectionServices, TransactionServices {
    /** What the beans under test work with. */
    static final String DATABASE = "java:app/jdbc/alongside";

    /** The owner of the tables, as production has it. */
    static final String OWNER = "java:app/jdbc/alongside-owner";

    /** For tests alone: past every wall. */
    static final String SUPERUSER = "java:app/jdbc/alongside-superuser";

    private final PersistenceUnits units;
    private final Map<String, DataSource> databases;
    private final Transactions transactions;

    ServerServices(PersistenceUnits units, Map<String, DataSource> databases, Transactions transactions) {
        this.units = units;
        this.databases = databases;
        this.transactions = transactions;
    }

    @Override
    public ResourceReferenceFactory<EntityManager> registerPersistenceContextInjectionPoint(InjectionPoint point) {
        String unit =
                point.getAnnotated().getAnnotation(PersistenceContext.class).unitName();
        EntityManager shared = units.shared(unit);
        return () -> new SimpleResourceReference<>(shared);
    }

    @Override
    public ResourceReferenceFactory<EntityManagerFactory> registerPersistenceUnitInjectionPoint(InjectionPoint point) {
        String unit = point.getAnnotated().getAnnotation(PersistenceUnit.class).unitName();
        return () -> new SimpleResourceReference<>(units.factory(unit));
    }

    @Override
    public ResourceReferenceFactory<Object> registerResourceInjectionPoint(InjectionPoint point) {
        return registerResourceInjectionPoint(
                point.getAnnotated().getAnnotation(Resource.class).lookup(), point.toString());
    }

    /** What is not offered is missed only when a bean that wants it is made: most tests never make that bean. */
    @Override
    public ResourceReferenceFactory<Object> registerResourceInjectionPoint(String lookup, String wantedBy) {
        return () -> {
            if (!databases.containsKey(lookup)) {
                throw new IllegalStateException(
                        "A module test offers only " + databases.keySet() + ", not what is wanted by " + wantedBy);
            }
            return new SimpleResourceReference<>(databases.get(lookup));
        };
    }

    @Override
    public void registerSynchronization(Synchronization synchronization) {
        transactions.current().registerSynchronization(synchronization);
    }

    @Override
    public boolean isTransactionActive() {
        return transactions.current() != null;
    }

    @Override
    public UserTransaction getUserTransaction() {
        return transactions;
    }

    @Override
    public void cleanup() {
        // Nothing of its own.
    }
}
