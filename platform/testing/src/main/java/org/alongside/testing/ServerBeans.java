package org.alongside.testing;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.BeforeBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.util.Nonbinding;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

/** Tells CDI of the transactions. */
final class ServerBeans implements Extension {
    private final Transactions transactions;

    ServerBeans(Transactions transactions) {
        this.transactions = transactions;
    }

    /** The kind of transaction would bind to an interceptor of its own; here one interceptor does all kinds. */
    void oneInterceptorForAllKinds(@Observes BeforeBeanDiscovery event) {
        event.configureInterceptorBinding(Transactional.class)
                .filterMethods(member -> member.getJavaMember().getName().equals("value"))
                .forEach(kind -> kind.add(Nonbinding.Literal.INSTANCE));
    }

    void addTransactions(@Observes AfterBeanDiscovery event) {
        event.addBean()
                .types(Transactions.class, Object.class)
                .scope(Singleton.class)
                .createWith(context -> transactions);
    }
}
