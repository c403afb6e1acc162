package org.alongside.core.participant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.Accounts;
import org.alongside.core.identity.Acting;
import org.alongside.core.identity.Role;
import org.alongside.core.identity.SignedIn;
import org.alongside.core.module.DatabaseReady;
import org.alongside.core.problem.NotFound;
import org.alongside.core.programme.ProgrammeId;
import org.alongside.core.programme.Programmes;
import org.alongside.testing.ModuleTest;
import org.alongside.testing.MovableClock;
import org.alongside.testing.Sql;
import org.alongside.testing.Transactions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Everybody in the file or nobody, whatever happens to the server meanwhile. */
@ModuleTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ImportStepsTest {
    private static final int MANY = 10_000;

    @Inject
    private PeopleImports imports;

    @Inject
    private ImportSteps steps;

    @Inject
    private ImportWorker worker;

    @Inject
    private Participants participants;

    @Inject
    private Programmes programmes;

    @Inject
    private Accounts accounts;

    @Inject
    private Acting acting;

    @Inject
    private Transactions transactions;

    @Inject
    private MovableClock clock;

    @Inject
    private Sql sql;

    private ProgrammeId programme;
    private SignedIn catrin;

    @BeforeEach
    void begin() {
        programme = programmes.create("Nursing", ZoneId.of("Europe/London"));
        AccountId account = accounts.create("catrin-" + UUID.randomUUID(), "Catrin", "correct horse battery staple");
        accounts.join(account, programme, Role.COORDINATOR);
        catrin = accounts.in(account, programme).orElseThrow();
    }

    private static byte[] people(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "Person " + i + ",mentor,email,person" + i + "@example.org\n")
                .collect(Collectors.joining("", "name,part,reach_by,reach_at\n", ""))
                .getBytes(StandardCharsets.UTF_8);
    }

    private UUID ask(byte[] file) {
        return acting.as(catrin, () -> imports.ask(file));
    }

    private ImportSteps.Claimed claimed(UUID id) {
        return acting.as(catrin, () -> steps.claim(id)).orElseThrow();
    }

    private PeopleImports.Row row(UUID id) {
        return acting.as(catrin, () -> imports.read(id));
    }

    private long here() {
        return (Long)
                sql.rows("select count(*) as people from core.participant where programme_id = ?", programme.value())
                        .get(0)
                        .get("people");
    }

    private String kept(UUID id) {
        return sql.rows("select * from core.people_import where id = ?", id).get(0).values().stream()
                .map(value -> value instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : "" + value)
                .collect(Collectors.joining(" "));
    }

    @Test
    void tenThousandPeopleAreAddedTogether() {
        UUID id = ask(people(MANY));
        assertThat(here()).isZero();
        long began = System.nanoTime();
        acting.as(catrin, () -> steps.run(claimed(id)));
        System.out.printf("%d people in %.1f s%n", MANY, (System.nanoTime() - began) / 1e9);

        assertThat(here()).isEqualTo(MANY);
        assertThat(row(id)).satisfies(done -> {
            assertThat(done.state()).isEqualTo(ImportState.DONE);
            assertThat(done.done()).isEqualTo(MANY);
            assertThat(done.askedBy()).isEqualTo("Catrin");
        });
        List<Participants.Row> found = acting.as(catrin, () -> participants.list("Person 9876"));
        assertThat(acting.as(catrin, () -> participants.read(found.get(0).id())).reachAt())
                .isEqualTo("person9876@example.org");
        assertThat(sql.rows(
                        "select 1 from core.audit_entry where programme_id = ? and action = 'core.participant.registered'"
                                + " and about is not null and about_hash is not null and actor = ?",
                        programme.value(),
                        catrin.account().value()))
                .hasSize(MANY);
    }

    @Test
    void theFileStandsNowhereInClearAndIsGoneWhenItIsOver() {
        UUID id = ask(people(3));
        assertThat(kept(id)).doesNotContain("example.org").doesNotContain("Person");
        acting.as(catrin, () -> steps.run(claimed(id)));
        assertThat(sql.rows("select sealed from core.people_import where id = ?", id)
                        .get(0)
                        .get("sealed"))
                .isNull();
    }

    @Test
    void killedInTheMiddleNobodyIsThereAndItIsBegunAgain() {
        UUID id = ask(people(1200));
        ImportSteps.Claimed first = claimed(id);
        assertThatThrownBy(() -> transactions.run(() -> {
                    acting.as(catrin, () -> steps.run(first));
                    throw new IllegalStateException("killed");
                }))
                .hasMessage("killed");
        assertThat(here()).isZero();
        assertThat(row(id).state()).isEqualTo(ImportState.RUNNING);
        assertThat(row(id).done()).as("what was to be seen of it").isEqualTo(1200);

        assertThat(acting.as(catrin, () -> steps.due()))
                .as("it may still be alive")
                .isEmpty();
        assertThat(acting.as(catrin, () -> steps.claim(id))).isEmpty();
        clock.forward(ImportProgress.CLAIM.plus(Duration.ofSeconds(1)));
        assertThat(acting.as(catrin, () -> steps.due())).containsExactly(id);
        acting.as(catrin, () -> steps.run(claimed(id)));
        assertThat(here()).isEqualTo(1200);
        assertThat(row(id).state()).isEqualTo(ImportState.DONE);
    }

    @Test
    void whoWasTakenForDeadAddsNobodyASecondTime() {
        UUID id = ask(people(5));
        ImportSteps.Claimed slow = claimed(id);
        clock.forward(ImportProgress.CLAIM.plus(Duration.ofSeconds(1)));
        acting.as(catrin, () -> steps.run(claimed(id)));
        assertThatThrownBy(() -> acting.as(catrin, () -> steps.run(slow))).isInstanceOf(ImportSteps.Stopped.class);
        assertThat(here()).isEqualTo(5);
    }

    @Test
    void stoppedBeforeOrWhileItRunsItAddsNobody() {
        UUID before = ask(people(5));
        acting.as(catrin, () -> imports.cancel(before));
        assertThat(acting.as(catrin, () -> steps.claim(before))).isEmpty();
        assertThat(row(before).state()).isEqualTo(ImportState.CANCELLED);
        assertThat(kept(before)).contains("null");

        UUID running = ask(people(5));
        ImportSteps.Claimed claimed = claimed(running);
        acting.as(catrin, () -> imports.cancel(running));
        assertThatThrownBy(() -> acting.as(catrin, () -> steps.run(claimed))).isInstanceOf(ImportSteps.Stopped.class);
        assertThat(here()).isZero();
        assertThatThrownBy(() -> acting.as(catrin, () -> imports.cancel(running)))
                .isInstanceOf(ImportOver.class);
    }

    @Test
    void stoppedInTheLastMomentItAddsNobodyEither() {
        UUID id = ask(people(5));
        ImportSteps.Claimed claimed = claimed(id);
        assertThatThrownBy(() -> transactions.run(() -> {
                    acting.as(catrin, () -> steps.run(claimed));
                    // After its last look: somebody else's transaction, from another desk.
                    stopFromAnotherDesk(id);
                }))
                .isNotNull();
        assertThat(here()).isZero();
        assertThat(row(id).state()).isEqualTo(ImportState.CANCELLED);
    }

    private void stopFromAnotherDesk(UUID id) {
        Thread desk = new Thread(() -> acting.as(catrin, () -> imports.cancel(id)));
        desk.start();
        try {
            desk.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aFaultyFileIsNotTaken() {
        byte[] file = "name,part,reach_by,reach_at\nAnn,mentor,email,ann@example.org\nBob,trainee,phone,x\n"
                .getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> ask(file))
                .isInstanceOfSatisfying(
                        FaultyFile.class,
                        faulty -> assertThat(faulty.faults())
                                .containsExactly(new PeopleFile.Fault(3, "core.people.fault.reach-at-phone")));
        assertThat(acting.as(catrin, imports::list)).isEmpty();
    }

    @Test
    void afterAFewAttemptsItHasFailed() {
        UUID id = ask(people(5));
        for (int attempt = 0; attempt < ImportJob.ATTEMPTS; attempt++) {
            claimed(id);
            acting.as(catrin, () -> steps.giveBack(id));
        }
        assertThat(acting.as(catrin, () -> steps.claim(id))).isEmpty();
        assertThat(row(id).state()).isEqualTo(ImportState.FAILED);
    }

    /** Once it is started, the worker would do what the others want to do step by step: so this one comes last. */
    @Test
    @Order(Integer.MAX_VALUE)
    void theWorkerDoesItInTheNameOfWhoAskedUnlessTheyMayNoLonger() throws InterruptedException {
        UUID id = ask(people(5));
        AccountId gone = accounts.create("gone-" + UUID.randomUUID(), "Gone", "correct horse battery staple");
        accounts.join(gone, programme, Role.COORDINATOR);
        UUID theirs = acting.as(accounts.in(gone, programme).orElseThrow(), () -> imports.ask(people(7)));
        sql.run("delete from core.membership where account_id = ?", gone.value());
        worker.start(new DatabaseReady());
        worker.run();

        assertThat(row(id).state()).isEqualTo(ImportState.DONE);
        assertThat(row(theirs).state()).isEqualTo(ImportState.FAILED);
        assertThat(here()).isEqualTo(5);
    }

    @Test
    void anotherProgrammeKnowsNothingOfIt() {
        UUID id = ask(people(5));
        programme = programmes.create("Medicine", ZoneId.of("Europe/London"));
        accounts.join(catrin.account(), programme, Role.COORDINATOR);
        catrin = accounts.in(catrin.account(), programme).orElseThrow();
        assertThatThrownBy(() -> row(id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> acting.as(catrin, () -> imports.cancel(id))).isInstanceOf(NotFound.class);
    }
}
