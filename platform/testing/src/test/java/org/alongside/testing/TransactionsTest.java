package org.alongside.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TransactionRequiredException;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import jakarta.transaction.TransactionalException;
import jakarta.transaction.UserTransaction;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ModuleTest
class TransactionsTest {
    record Fallen(String name) {}

    /** Use cases that touch both units and the data source. */
    @ApplicationScoped
    @Transactional
    static class Tree {
        @PersistenceContext(unitName = "core")
        private EntityManager leaves;

        @PersistenceContext(unitName = "second")
        private EntityManager notes;

        @Inject
        private Sql sql;

        @Inject
        private Event<Fallen> fallen;

        void fall(String name) {
            Leaf leaf = new Leaf(name);
            leaves.persist(leaf);
            notes.persist(new Note(leaf.id));
            fallen.fire(new Fallen(name));
        }

        void fallThenFail(String name) {
            fall(name);
            throw new IllegalStateException("after the fact");
        }

        @Transactional(dontRollbackOn = IllegalStateException.class)
        void fallInSpiteOf(String name) {
            fallThenFail(name);
        }

        void failWhenChecked(String name) throws IOException {
            fall(name);
            throw new IOException("checked");
        }

        @Transactional(rollbackOn = IOException.class)
        void failWhenCheckedForGood(String name) throws IOException {
            failWhenChecked(name);
        }

        void noteOnNothing(String name) {
            leaves.persist(new Leaf(name));
            notes.persist(new Note(UUID.randomUUID()));
        }

        long seenByTheDataSource() {
            leaves.flush();
            return count(sql);
        }

        @Transactional(TxType.REQUIRES_NEW)
        void fallApart(String name) {
            fall(name);
        }

        @Transactional(TxType.MANDATORY)
        void onlyWithin() {}

        @Transactional(TxType.NEVER)
        void onlyWithout() {}

        @Transactional(TxType.NOT_SUPPORTED)
        long seenFromOutside() {
            return count(sql);
        }

        @Transactional(TxType.SUPPORTS)
        void fallIfThereIsATransaction(String name) {
            fall(name);
        }
    }

    /** What somebody else does later. */
    @ApplicationScoped
    @Transactional
    static class Compost {
        @PersistenceContext(unitName = "core")
        private EntityManager leaves;

        void add() {
            leaves.persist(new Leaf("compost"));
        }
    }

    /** Hears of what falls, in each phase, and has something more written after the end. */
    @ApplicationScoped
    static class Gardener {
        private final List<String> heard = new ArrayList<>();

        // Not the bean that fired: Weld takes a call back into it, while it commits, for one from within, and
        // intercepts nothing.
        @Inject
        private Compost compost;

        List<String> heard() {
            return heard;
        }

        void atOnce(@Observes Fallen event) {
            heard.add("at once " + event.name());
        }

        void afterwards(@Observes(during = TransactionPhase.AFTER_SUCCESS) Fallen event) {
            heard.add("afterwards " + event.name());
            compost.add();
        }

        void inVain(@Observes(during = TransactionPhase.AFTER_FAILURE) Fallen event) {
            heard.add("in vain " + event.name());
        }
    }

    @Inject
    private Tree tree;

    @Inject
    private Gardener gardener;

    @Inject
    private Transactions transactions;

    @Inject
    private UserTransaction userTransaction;

    @Inject
    private Sql sql;

    @PersistenceContext(unitName = "core")
    private EntityManager leaves;

    private long before;

    @BeforeEach
    void countBefore() {
        before = count(sql);
        gardener.heard().clear();
    }

    /** How many fell; what became compost is not counted. */
    private static long count(Sql sql) {
        return (Long) sql.rows("select count(*) as fallen from core.leaf where name <> 'compost'")
                .get(0)
                .get("fallen");
    }

    private long added() {
        return count(sql) - before;
    }

    @Test
    void commitsBothUnitsTogether() {
        tree.fall("leaf");
        assertThat(added()).isEqualTo(1);
    }

    @Test
    void rollsBackBothUnitsWhenTheCallerFails() {
        assertThatIllegalStateException().isThrownBy(() -> tree.fallThenFail("leaf"));
        assertThat(added()).isZero();
    }

    @Test
    void rollsBackTheFirstUnitWhenTheSecondCannotBeWritten() {
        assertThatExceptionOfType(TransactionalException.class)
                .isThrownBy(() -> tree.noteOnNothing("leaf"))
                .withStackTraceContaining("violates foreign key constraint");
        assertThat(added()).isZero();
    }

    @Test
    void theDataSourceSeesWhatTheUnitsWroteInTheSameTransaction() {
        long seen = transactions.call(() -> {
            tree.fall("leaf");
            return tree.seenByTheDataSource();
        });
        assertThat(seen - before).isEqualTo(1);
    }

    @Test
    void nobodyOutsideSeesItBeforeTheCommit() {
        long seen = transactions.call(() -> {
            tree.fall("leaf");
            tree.seenByTheDataSource();
            return tree.seenFromOutside();
        });
        assertThat(seen - before).isZero();
        assertThat(added()).isEqualTo(1);
    }

    @Test
    void keepsWhatItIsToldNotToRollBack() {
        assertThatIllegalStateException().isThrownBy(() -> tree.fallInSpiteOf("leaf"));
        assertThat(added()).isEqualTo(1);
    }

    @Test
    void checkedExceptionsRollBackOnlyWhenToldTo() {
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> tree.failWhenChecked("leaf"));
        assertThat(added()).isEqualTo(1);
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> tree.failWhenCheckedForGood("leaf"));
        assertThat(added()).isEqualTo(1);
    }

    @Test
    void whatIsDoneApartStaysWhenTheRestFails() {
        assertThatIllegalStateException()
                .isThrownBy(() -> transactions.run(() -> {
                    tree.fallApart("apart");
                    tree.fallThenFail("leaf");
                }));
        assertThat(added()).isEqualTo(1);
    }

    @Test
    void aFailureThatIsSwallowedStillRollsBackTheWhole() {
        transactions.run(() -> {
            tree.fall("leaf");
            assertThatIllegalStateException().isThrownBy(() -> tree.fallThenFail("another"));
        });
        assertThat(added()).isZero();
    }

    @Test
    void someInsistOnATransactionAndSomeOnNone() {
        assertThatExceptionOfType(TransactionalException.class).isThrownBy(tree::onlyWithin);
        tree.onlyWithout();
        assertThatExceptionOfType(TransactionalException.class)
                .isThrownBy(() -> transactions.run(() -> {
                    tree.onlyWithin();
                    tree.onlyWithout();
                }));
    }

    @Test
    void nothingIsWrittenWithoutATransaction() {
        assertThatExceptionOfType(TransactionRequiredException.class)
                .isThrownBy(() -> tree.fallIfThereIsATransaction("leaf"));
    }

    @Test
    void aTransactionCanBeginByHand() throws Exception {
        userTransaction.begin();
        tree.fallIfThereIsATransaction("leaf");
        leaves.flush();
        userTransaction.rollback();
        assertThat(added()).isZero();
    }

    @Test
    void observersHearAtOnceOrAfterTheCommit() {
        transactions.run(() -> {
            tree.fall("leaf");
            assertThat(gardener.heard()).containsExactly("at once leaf");
        });
        assertThat(gardener.heard()).containsExactly("at once leaf", "afterwards leaf");
    }

    @Test
    void observersHearOfAFailure() {
        assertThatIllegalStateException().isThrownBy(() -> tree.fallThenFail("leaf"));
        assertThat(gardener.heard()).containsExactly("at once leaf", "in vain leaf");
    }

    @Test
    void anObserverMayBeginTheNextTransactionAfterTheCommit() {
        tree.fall("leaf");
        assertThat(transactions.call(
                        () -> leaves.createQuery("select l from Leaf l where l.name = 'compost'", Leaf.class)
                                .getResultList()))
                .isNotEmpty();
    }
}
