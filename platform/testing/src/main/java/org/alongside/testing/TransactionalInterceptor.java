package org.alongside.testing;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.InvalidTransactionException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.Transaction;
import jakarta.transaction.TransactionRequiredException;
import jakarta.transaction.Transactional;
import jakarta.transaction.TransactionalException;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jboss.weld.interceptor.WeldInvocationContext;

/** {@link Transactional}, as Payara understands it, at the priority that the specification gives it. */
@Interceptor
@Transactional
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 200)
class TransactionalInterceptor {
    @Inject
    private Transactions transactions;

    @AroundInvoke
    Object around(InvocationContext call) throws Exception {
        Transactional rule = rule(call);
        boolean active = transactions.current() != null;
        Callable<Object> work = () -> proceed(call, rule);
        return switch (rule.value()) {
            case REQUIRED -> active ? work.call() : inNew(work);
            case REQUIRES_NEW -> aside(() -> inNew(work));
            case NOT_SUPPORTED -> aside(work);
            case SUPPORTS -> work.call();
            case MANDATORY -> {
                if (!active) {
                    throw new TransactionalException("MANDATORY", new TransactionRequiredException());
                }
                yield work.call();
            }
            case NEVER -> {
                if (active) {
                    throw new TransactionalException("NEVER", new InvalidTransactionException());
                }
                yield work.call();
            }
        };
    }

    /** Only Weld knows the annotation that counts: it may stand on the method, the class or a stereotype. */
    private static Transactional rule(InvocationContext call) {
        Set<?> bindings = (Set<?>) call.getContextData().get(WeldInvocationContext.INTERCEPTOR_BINDINGS_KEY);
        return bindings.stream()
                .filter(Transactional.class::isInstance)
                .map(Transactional.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private Object proceed(InvocationContext call, Transactional rule) throws Exception {
        try {
            return call.proceed();
        } catch (Exception thrown) {
            if (transactions.current() != null && rollsBack(rule, thrown)) {
                transactions.setRollbackOnly();
            }
            throw thrown;
        }
    }

    private static boolean rollsBack(Transactional rule, Exception thrown) {
        if (Arrays.stream(rule.dontRollbackOn()).anyMatch(type -> type.isInstance(thrown))) {
            return false;
        }
        return thrown instanceof RuntimeException
                || Arrays.stream(rule.rollbackOn()).anyMatch(type -> type.isInstance(thrown));
    }

    private <T> T aside(Callable<T> work) throws Exception {
        Transaction suspended = transactions.suspend();
        try {
            return work.call();
        } finally {
            if (suspended != null) {
                transactions.resume(suspended);
            }
        }
    }

    private <T> T inNew(Callable<T> work) throws Exception {
        transactions.begin();
        try {
            return work.call();
        } finally {
            end(transactions);
        }
    }

    /** Marked for rollback is rolled back in silence; what fails while committing is told. Both as Payara does. */
    static void end(Transactions transactions) {
        if (transactions.getStatus() == Status.STATUS_MARKED_ROLLBACK) {
            transactions.rollback();
            return;
        }
        try {
            transactions.commit();
        } catch (RollbackException rolledBack) {
            throw new TransactionalException("Could not commit", rolledBack);
        }
    }
}
