package org.alongside.testing;

import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.Transaction;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.transaction.xa.XAResource;

/** One transaction: a connection, opened when first needed, and those who want to hear of the end. */
final class OneTransaction implements Transaction {
    private static final Logger LOG = Logger.getLogger(OneTransaction.class.getName());

    /** What only the transaction itself may do to its connection. */
    private static final Set<String> OURS = Set.of("commit", "rollback", "setAutoCommit");

    /** Opens a connection. */
    interface Opener {
        Connection open() throws SQLException;
    }

    private final List<Synchronization> listeners = new ArrayList<>();
    private final Map<Object, Object> belongings = new HashMap<>();
    private Connection connection;
    private RuntimeException why;
    private int status = Status.STATUS_ACTIVE;

    /** The one connection. Closing it means nothing until the transaction ends. */
    Connection connection(Opener opener) throws SQLException {
        if (connection == null) {
            connection = opener.open();
            connection.setAutoCommit(false);
        }
        return (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (OURS.contains(method.getName())) {
                        throw new SQLException("Within a transaction, " + method.getName() + " is not yours to call");
                    }
                    return method.getName().equals("close") ? null : call(connection, method, arguments);
                });
    }

    /** What belongs to this transaction under that key, made when first asked for. */
    <T> T belonging(Object key, Class<T> type, Supplier<T> maker) {
        return type.cast(belongings.computeIfAbsent(key, made -> maker.get()));
    }

    /** Tells listeners that the end is near. They may write, and more may join, while this goes on. */
    void prepare() {
        for (int i = 0; i < listeners.size() && status == Status.STATUS_ACTIVE; i++) {
            try {
                listeners.get(i).beforeCompletion();
            } catch (RuntimeException refused) {
                why = refused;
                setRollbackOnly();
            }
        }
    }

    @Override
    public void commit() throws RollbackException {
        Exception failure = why;
        if (status == Status.STATUS_ACTIVE) {
            try {
                if (connection != null) {
                    connection.commit();
                }
                end(Status.STATUS_COMMITTED);
                return;
            } catch (SQLException failed) {
                failure = failed;
            }
        }
        rollback();
        throw (RollbackException) new RollbackException("Rolled back instead of committed").initCause(failure);
    }

    @Override
    public void rollback() {
        try {
            if (connection != null) {
                connection.rollback();
            }
        } catch (SQLException failed) {
            LOG.log(Level.WARNING, "Could not roll back", failed);
        }
        end(Status.STATUS_ROLLEDBACK);
    }

    private void end(int how) {
        status = how;
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException failed) {
            LOG.log(Level.WARNING, "Could not close a connection", failed);
        }
        for (Synchronization listener : List.copyOf(listeners)) {
            try {
                listener.afterCompletion(how);
            } catch (RuntimeException failed) {
                LOG.log(Level.WARNING, "Failed after the end of a transaction", failed);
            }
        }
    }

    @Override
    public void setRollbackOnly() {
        status = Status.STATUS_MARKED_ROLLBACK;
    }

    @Override
    public int getStatus() {
        return status;
    }

    @Override
    public void registerSynchronization(Synchronization listener) {
        listeners.add(listener);
    }

    @Override
    public boolean enlistResource(XAResource resource) {
        throw new UnsupportedOperationException("There is one database only");
    }

    @Override
    public boolean delistResource(XAResource resource, int flag) {
        throw new UnsupportedOperationException("There is one database only");
    }

    static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException wrapped) {
            throw wrapped.getCause();
        }
    }
}
