package org.alongside.core.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.TransactionalException;
import java.time.ZoneId;
import java.util.Map;
import org.alongside.core.audit.AuditLog;
import org.alongside.core.identity.Acting;
import org.alongside.core.module.ModuleSwitches;
import org.alongside.testing.ModuleTest;
import org.alongside.testing.Sql;
import org.alongside.testing.Transactions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the programmes have switched stands for all programme data. */
@ModuleTest
class ProgrammeWallTest {
    @PersistenceContext(unitName = "core")
    private EntityManager em;

    @Inject
    private Programmes programmes;

    @Inject
    private ModuleSwitches switches;

    @Inject
    private AuditLog log;

    @Inject
    private CurrentProgramme current;

    @Inject
    private Acting acting;

    @Inject
    private Transactions transactions;

    @Inject
    private Sql sql;

    private ProgrammeId here;
    private ProgrammeId there;

    @BeforeEach
    void somethingIsSwitchedOnHereAndNothingThere() {
        here = programmes.create("Here", ZoneId.of("Europe/London"));
        there = programmes.create("There", ZoneId.of("Europe/London"));
        acting.asPlatform(here, () -> switches.turn("plugin", true));
    }

    @Test
    void aRowCarriesTheProgrammeThatItWasWrittenIn() {
        assertThat(sql.rows("select module from core.module_switch where programme_id = ?", here.value()))
                .containsExactly(Map.of("module", "plugin"));
    }

    @Test
    void rowsOfAnotherProgrammeDoNotExist() {
        acting.asPlatform(here, () -> assertThat(switches.isOn("plugin")).isTrue());
        acting.asPlatform(there, () -> assertThat(switches.isOn("plugin")).isFalse());
        acting.asPlatform(
                there, () -> assertThat(transactions.call(this::count)).isZero());
    }

    @Test
    void aRowOfAnotherProgrammeIsNotFoundByItsIdEither() {
        Object id = sql.rows("select id from core.module_switch where programme_id = ?", here.value())
                .get(0)
                .get("id");
        Class<?> type = em.getMetamodel().getEntities().stream()
                .filter(entity -> entity.getName().equals("ModuleSwitch"))
                .findFirst()
                .orElseThrow()
                .getJavaType();
        acting.asPlatform(
                here,
                () -> assertThat((Object) transactions.call(() -> em.find(type, id)))
                        .isNotNull());
        acting.asPlatform(
                there,
                () -> assertThat((Object) transactions.call(() -> em.find(type, id)))
                        .isNull());
    }

    @Test
    void rowsOfAnotherProgrammeAreNeitherChangedNorDeleted() {
        acting.asPlatform(
                there,
                () -> assertThat(transactions.call(() -> em.createQuery("update ModuleSwitch s set s.on = false")
                                .executeUpdate()))
                        .isZero());
        acting.asPlatform(
                there,
                () -> assertThat(transactions.call(() ->
                                em.createQuery("delete from ModuleSwitch s").executeUpdate()))
                        .isZero());
        acting.asPlatform(here, () -> assertThat(switches.isOn("plugin")).isTrue());
    }

    @Test
    void withoutACurrentProgrammeAQueryThrows() {
        assertThatExceptionOfType(PersistenceException.class)
                .isThrownBy(() -> transactions.call(this::count))
                .withMessageContaining(CurrentProgramme.PROPERTY);
    }

    @Test
    void withoutACurrentProgrammeNothingIsWritten() {
        acting.asPlatform(here, () -> {
            current.leave();
            assertThatExceptionOfType(TransactionalException.class)
                    .isThrownBy(() -> log.record("core.test.done", "nowhere"))
                    .withStackTraceContaining("programme_id");
        });
    }

    @Test
    void aTransactionNeverGoesOnInAnotherProgramme() {
        assertThatIllegalStateException()
                .isThrownBy(() -> transactions.run(() -> {
                    acting.asPlatform(here, this::count);
                    acting.asPlatform(there, this::count);
                }));
    }

    @Test
    void eachTransactionSeesItsOwnProgramme() {
        for (int round = 0; round < 3; round++) {
            acting.asPlatform(
                    here, () -> assertThat(transactions.call(this::count)).isEqualTo(1));
            acting.asPlatform(
                    there, () -> assertThat(transactions.call(this::count)).isZero());
        }
    }

    private long count() {
        return em.createQuery("select count(s) from ModuleSwitch s", Long.class).getSingleResult();
    }
}
