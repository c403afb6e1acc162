package org.alongside.core.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.Accounts;
import org.alongside.core.identity.Acting;
import org.alongside.core.identity.Role;
import org.alongside.core.identity.SignedIn;
import org.alongside.core.programme.ProgrammeId;
import org.alongside.core.programme.Programmes;
import org.alongside.spi.ParticipantId;
import org.alongside.spi.Purpose;
import org.alongside.testing.ModuleTest;
import org.alongside.testing.MovableClock;
import org.alongside.testing.Sql;
import org.alongside.testing.Transactions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ModuleTest
class AuditChainTest {
    private static final Purpose LOOKING_AFTER = new Purpose("core.looking-after");

    @Inject
    private AuditLog log;

    @Inject
    private AuditChain chain;

    @Inject
    private Acting acting;

    @Inject
    private Accounts accounts;

    @Inject
    private Programmes programmes;

    @Inject
    private MovableClock clock;

    @Inject
    private Sql sql;

    @Inject
    private Transactions transactions;

    private final ParticipantId rosa = new ParticipantId(UUID.randomUUID());
    private final ParticipantId sam = new ParticipantId(UUID.randomUUID());
    private SignedIn ada;

    @BeforeEach
    void adaAdministersAProgramme() {
        ProgrammeId programme = programmes.create("Social work", ZoneId.of("Europe/London"));
        AccountId account = accounts.create("ada-" + UUID.randomUUID(), "Ada", "correct horse battery staple");
        accounts.join(account, programme, Role.ADMINISTRATOR);
        ada = new SignedIn(account, "Ada", programme, Set.of(Role.ADMINISTRATOR));
    }

    private int link() {
        return acting.as(ada, chain::link);
    }

    private ChainCheck.Verdict check() {
        return check(List.of());
    }

    private ChainCheck.Verdict check(List<Checkpoint> signed) {
        return acting.as(ada, () -> chain.check(signed));
    }

    private void run(Runnable work) {
        acting.as(ada, work);
    }

    private void writeSome() {
        run(() -> log.record("core.thing.done", "first"));
        run(() -> log.record("core.participant.registered", rosa));
        run(() -> log.record("support.task.opened", UUID.randomUUID(), sam));
        run(() -> log.read(LOOKING_AFTER, rosa));
        run(() -> log.read(LOOKING_AFTER, List.of(rosa, sam)));
    }

    /** As somebody would who owns the tables: takes the triggers away first, and puts them back. */
    private void tamper(String statement, Object... parameters) {
        List<String> guarded = List.of("core.audit_entry", "core.audit_link");
        guarded.forEach(table -> sql.run("alter table " + table + " disable trigger user"));
        sql.run(statement, parameters);
        guarded.forEach(table -> sql.run("alter table " + table + " enable always trigger only_added_to_update"));
        guarded.forEach(table -> sql.run("alter table " + table + " enable always trigger only_added_to_remove"));
    }

    @Test
    void everyLineGetsItsPlaceOnce() {
        writeSome();
        assertThat(link()).isEqualTo(5);
        assertThat(link()).isZero();
        run(() -> log.record("core.thing.done", "later"));
        assertThat(link()).isEqualTo(1);

        assertThat(check()).isEqualTo(new ChainCheck.Verdict(6, Optional.empty(), 0));
    }

    @Test
    void eachProgrammeHasAChainOfItsOwn() {
        writeSome();
        link();
        adaAdministersAProgramme();
        run(() -> log.record("core.thing.done", "elsewhere"));

        assertThat(link()).isEqualTo(1);
        assertThat(check()).isEqualTo(new ChainCheck.Verdict(1, Optional.empty(), 0));
    }

    @Test
    void whatIsDoneToTheTablesIsFound() {
        writeSome();
        link();
        List<Checkpoint> signed = acting.as(ada, chain::end).stream().toList();
        Object programme = ada.programme().value();

        tamper(
                "update core.audit_entry set action = 'core.thing.undone' where subject = 'first'"
                        + " and programme_id = ?",
                programme);
        assertThat(check(signed).fault()).contains(ChainCheck.Fault.CHANGED);
        tamper(
                "update core.audit_entry set action = 'core.thing.done' where subject = 'first'"
                        + " and programme_id = ?",
                programme);
        assertThat(check(signed).fault()).isEmpty();

        tamper("update core.audit_entry set about = ? where about = ?", sam.value(), rosa.value());
        assertThat(check(signed).fault()).contains(ChainCheck.Fault.OTHER_PERSON);
        tamper(
                "update core.audit_entry set about = ? where action like 'core.participant.%'"
                        + " and about is not null and programme_id = ?",
                rosa.value(), programme);
        assertThat(check(signed).fault()).isEmpty();

        tamper(
                "delete from core.audit_entry where id in (select entry_id from core.audit_link"
                        + " where programme_id = ? and position > 3)",
                programme);
        tamper("delete from core.audit_link where programme_id = ? and position > 3", programme);
        assertThat(check(signed).fault()).contains(ChainCheck.Fault.CUT_OFF);
    }

    @Test
    void aLineThatWasPutIntoThePastGetsNoPlace() {
        writeSome();
        link();
        clock.forward(Duration.ofHours(3));
        run(() -> log.record("core.thing.done", "now"));
        link();
        List<Checkpoint> signed = acting.as(ada, chain::end).stream().toList();
        sql.run(
                "insert into core.audit_entry (id, programme_id, recorded_at, actor, action, subject) select ?,"
                        + " programme_id, recorded_at, actor, action, 'forged' from core.audit_entry"
                        + " where subject = 'first' and programme_id = ?",
                UUID.randomUUID(),
                ada.programme().value());

        assertThat(link()).isZero();
        assertThat(check(signed).fault()).contains(ChainCheck.Fault.PUT_IN);
    }

    @Test
    void whoeverIsForgottenIsInNoLineAndTheChainStaysWhole() {
        writeSome();
        link();
        run(() -> log.forget(rosa));
        link();

        assertThat(check()).isEqualTo(new ChainCheck.Verdict(6, Optional.empty(), 0));
        assertThat(sql.rows("select * from core.audit_entry").toString()
                        + sql.rows("select * from core.audit_people")
                        + sql.rows("select * from core.audit_salt"))
                .doesNotContain(rosa.toString())
                .contains(sam.toString());
        assertThat(acting.as(ada, () -> log.search(AuditSearch.about(rosa)))).isEmpty();
    }

    @Test
    void aListThatIsReadAfterSomebodyInItWasForgottenIsAnotherList() {
        run(() -> log.read(LOOKING_AFTER, List.of(rosa, sam)));
        run(() -> log.forget(rosa));
        run(() -> log.read(LOOKING_AFTER, List.of(rosa, sam)));

        assertThat(sql.rows(
                        "select distinct digest from core.audit_people where programme_id = ?",
                        ada.programme().value()))
                .hasSize(2);
        link();
        assertThat(check()).isEqualTo(new ChainCheck.Verdict(3, Optional.empty(), 0));
    }

    @Test
    void aListWhoseReadingWasTakenBackIsWrittenWhenItIsReadAgain() {
        run(() -> log.read(LOOKING_AFTER, rosa));
        run(() -> log.read(LOOKING_AFTER, sam));
        assertThatIllegalStateException()
                .isThrownBy(() -> run(() -> transactions.run(() -> {
                    log.read(LOOKING_AFTER, List.of(rosa, sam));
                    throw new IllegalStateException("what it tells of failed");
                })));
        run(() -> log.read(LOOKING_AFTER, List.of(rosa, sam)));

        assertThat(sql.rows("select * from core.audit_people where participant_id = ?", rosa.value()))
                .hasSize(1);
        link();
        assertThat(check()).isEqualTo(new ChainCheck.Verdict(3, Optional.empty(), 0));
    }

    @Test
    void readingTheSamePeopleAgainCostsOneLineAndTellsEachWhoLooked() {
        run(() -> log.read(LOOKING_AFTER, List.of(rosa, sam)));
        run(() -> log.read(LOOKING_AFTER, List.of(sam, rosa)));

        assertThat(sql.rows("select * from core.audit_people where participant_id = ?", rosa.value()))
                .hasSize(1);
        assertThat(acting.as(ada, () -> log.search(AuditSearch.about(rosa))))
                .hasSize(2)
                .allSatisfy(line -> {
                    assertThat(line.who()).isEqualTo("Ada");
                    assertThat(line.purpose()).contains(LOOKING_AFTER);
                    assertThat(line.subject()).isEqualTo("people/2");
                });
    }

    @Test
    void manyWritersAndSeveralWhoLinkNeverWaitForEachOtherInACircle() throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                int thread = i;
                all.add(threads.submit(() -> {
                    for (int n = 0; n < 40; n++) {
                        if (thread < 6) {
                            String subject = thread + "-" + n;
                            run(() -> log.record("core.thing.done", subject));
                        } else {
                            linkAgainIfFirst();
                        }
                    }
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        } finally {
            threads.shutdown();
        }
        link();

        assertThat(check()).isEqualTo(new ChainCheck.Verdict(240, Optional.empty(), 0));
    }

    /** Two may want to begin a chain: one of them is told no, and tries again at its next turn. */
    private void linkAgainIfFirst() {
        try {
            link();
        } catch (RuntimeException begunByTheOther) {
            assertThat(begunByTheOther).hasStackTraceContaining("audit_head");
        }
    }
}
