package org.alongside.testing;

import jakarta.transaction.InvalidTransactionException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.Transaction;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.UserTransaction;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The transaction manager of a test. There is one database, so a transaction is one connection of it, bound to the thread; all
 * persistence units and the data source use that one, so that they succeed or fail together as they do under JTA.
 *
 * <p>A test may inject it to run several calls in one transaction, or to see whether any was begun.
 */
public final class Transactions implements TransactionManager, UserTransaction {
    /** Static, because a thread is in one transaction at most, whoever began it. */
    private static final ThreadLocal<OneTransaction> CURRENT = new ThreadLocal<>();

    private final AtomicInteger begun = new AtomicInteger();

    Transactions() {}

    /** What is done in a transaction. */
    @FunctionalInterface
    public interface Work<T, X extends Exception> {
        T call() throws X;
    }

    /** What is done in a transaction, without a result. */
    @FunctionalInterface
    public interface Task<X extends Exception> {
        void run() throws X;
    }

    /** Runs it in one new transaction, which any exception rolls back. */
    public <T, X extends Exception> T call(Work<T, X> work) throws X {
        begin();
        try {
            T result = work.call();
            TransactionalInterceptor.end(this);
            return result;
        } finally {
            giveUp();
        }
    }

    /** Runs it in one new transaction, which any exception rolls back. */
    public <X extends Exception> void run(Task<X> task) throws X {
        call(() -> {
            task.run();
            return null;
        });
    }

    /** How many transactions were begun so far, by anybody. */
    public int begun() {
        return begun.get();
    }

    /** The transaction of this thread, or null. */
    OneTransaction current() {
        return CURRENT.get();
    }

    /** Rolls back what is still open on this thread; whether there was anything. */
    boolean giveUp() {
        if (current() == null) {
            return false;
        }
        rollback();
        return true;
    }

    private OneTransaction required() {
        if (current() == null) {
            throw new IllegalStateException("No transaction is active");
        }
        return current();
    }

    /** The thread is free again before anybody hears of the end, so that whoever hears can begin the next. */
    private OneTransaction leave() {
        OneTransaction ending = required();
        CURRENT.remove();
        return ending;
    }

    @Override
    public void begin() {
        if (current() != null) {
            throw new IllegalStateException("Transactions do not nest");
        }
        begun.incrementAndGet();
        CURRENT.set(new OneTransaction());
    }

    @Override
    public void commit() throws RollbackException {
        required().prepare();
        leave().commit();
    }

    @Override
    public void rollback() {
        leave().rollback();
    }

    @Override
    public void setRollbackOnly() {
        required().setRollbackOnly();
    }

    @Override
    public int getStatus() {
        return current() == null ? Status.STATUS_NO_TRANSACTION : current().getStatus();
    }

    @Override
    public Transaction getTransaction() {
        return current();
    }

    @Override
    public Transaction suspend() {
        OneTransaction suspended = current();
        CURRENT.remove();
        return suspended;
    }

    @Override
    public void resume(Transaction suspended) throws InvalidTransactionException {
        if (current() != null || !(suspended instanceof OneTransaction ours)) {
            throw new InvalidTransactionException("Cannot be resumed here");
        }
        CURRENT.set(ours);
    }

    @Override
    public void setTransactionTimeout(int seconds) {
        // Tests are short.
    }
}
