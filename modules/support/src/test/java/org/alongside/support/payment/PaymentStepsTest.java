package org.alongside.support.payment;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import org.alongside.core.identity.Acting;
import org.alongside.core.module.DatabaseReady;
import org.alongside.spi.ParticipantId;
import org.alongside.support.Course;
import org.alongside.support.owed.Money;
import org.alongside.testing.ModuleTest;
import org.alongside.testing.MovableClock;
import org.alongside.testing.Sql;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Servers that are gone between two steps. The work is done by hand here: nobody started it. */
@ModuleTest
class PaymentStepsTest {
    private static final int CLAIMS = 2 * PaymentSteps.AT_ONCE + 7;

    @Inject
    private Payroll payroll;

    @Inject
    private PaymentRuns runs;

    @Inject
    private PaymentSteps steps;

    @Inject
    private PaymentWork work;

    @Inject
    private Acting acting;

    @Inject
    private MovableClock clock;

    @Inject
    private Sql sql;

    private Course course;

    @BeforeEach
    void manyClaims() {
        course = payroll.begin();
        ParticipantId maureen = course.member("Maureen");
        payroll.approved(course, "Maureen", maureen, 60, "Frank");
        // The others by copying: sending and approving each takes its time.
        for (int i = 1; i < CLAIMS; i++) {
            sql.run("""
                    insert into support.claim (id, programme_id, participant_id, initiative_id, activity_id, held_on, minutes,
                    offered_minor, amount_minor, currency, state, said_by, said_how, entered_by, entered_on, sent_on, approved_by,
                    approved_on, version) select gen_random_uuid(), programme_id, participant_id, initiative_id,
                    gen_random_uuid(), held_on, minutes, offered_minor, amount_minor, currency, state, said_by, said_how,
                    entered_by, entered_on, sent_on, approved_by, approved_on, 1 from support.claim where programme_id = ?
                    limit 1""", course.programme().value());
        }
    }

    private RunId ask() {
        return course.as("Fay", () -> runs.ask(course.today())).id();
    }

    private PaymentRuns.Row row(RunId run) {
        return course.as("Fay", () -> runs.read(run));
    }

    private boolean step(RunId run) {
        boolean[] more = {false};
        try {
            acting.asPlatform(course.programme(), () -> more[0] = steps.step(run));
        } catch (OptimisticLockException takenElsewhere) {
            // The clockwork, once another test has started it, works on the same runs.
            return true;
        }
        return more[0];
    }

    private boolean claim(RunId run) {
        boolean[] ours = {false};
        acting.asPlatform(course.programme(), () -> ours[0] = steps.claim(run));
        return ours[0];
    }

    private long inRuns() {
        return sql.rows(
                        "select item_id from support.item_in_run where programme_id = ?",
                        course.programme().value())
                .size();
    }

    @Test
    void aRunIsMadeInStepsAndSaysHowFarItHasCome() {
        RunId run = ask();
        assertThat(row(run).done()).isZero();
        assertThat(step(run)).isTrue();
        assertThat(row(run).done()).isEqualTo(PaymentSteps.AT_ONCE * 100 / CLAIMS);
        assertThat(row(run).state()).isEqualTo(RunState.WORKING);
        assertThat(course.as("Fay", () -> runs.lines(run))).isEmpty();
        assertThat(step(run)).isTrue();
        assertThat(step(run)).isFalse();
        assertThat(row(run).state()).isEqualTo(RunState.PREPARED);
        assertThat(row(run).sum()).contains(Money.pence(2500L * CLAIMS));
        assertThat(step(run)).as("there is nothing more to do").isFalse();
    }

    @Test
    void aRunThatAKilledServerLeftIsFinishedByAnother() {
        RunId run = ask();
        assertThat(claim(run)).isTrue();
        step(run);
        work.start(new DatabaseReady());
        work.run();
        assertThat(row(run).state()).as("its time is not over yet").isEqualTo(RunState.WORKING);
        assertThat(claim(run)).isFalse();

        clock.forward(Duration.ofMinutes(2));
        work.run();
        assertThat(row(run).state()).isEqualTo(RunState.PREPARED);
        assertThat(row(run).sum()).contains(Money.pence(2500L * CLAIMS));
        assertThat(inRuns()).isEqualTo(CLAIMS);
    }

    @Test
    void aRunThatIsStoppedBetweenTwoStepsIsNotMadeAtAll() {
        RunId run = ask();
        step(run);
        course.as("Fay", () -> runs.drop(run));
        assertThat(step(run)).isFalse();
        assertThat(row(run).state()).isEqualTo(RunState.DROPPED);
        assertThat(inRuns()).isZero();
        RunId again = ask();
        while (step(again)) {
            assertThat(row(again).state()).isEqualTo(RunState.WORKING);
        }
        assertThat(row(again).sum()).contains(Money.pence(2500L * CLAIMS));
    }

    /** Whatever was killed or dropped when: in the end each claim is in one run, and each run is whole. */
    @Test
    void manyRunsThatAreKilledAndDroppedLeaveWholeRunsOnly() {
        Random random = new Random(50);
        for (int round = 0; round < 50; round++) {
            RunId run = ask();
            int most = random.nextInt(4);
            for (int i = 0; i < most && step(run); i++) {
                assertThat(row(run).state()).isEqualTo(RunState.WORKING);
            }
            RunState state = row(run).state();
            assertThat(row(run).sum())
                    .isEqualTo(
                            state == RunState.PREPARED ? Optional.of(Money.pence(2500L * CLAIMS)) : Optional.empty());
            course.as("Fay", () -> runs.drop(run));
            assertThat(inRuns()).isZero();
        }
    }

    @Test
    void twoRunsThatTakeTurnsShareNoClaim() {
        RunId first = ask();
        RunId second = ask();
        boolean more = true;
        while (more) {
            boolean one = step(first);
            boolean other = step(second);
            more = one || other;
        }
        long sum = row(first).sum().map(Money::minor).orElse(0L)
                + row(second).sum().map(Money::minor).orElse(0L);
        assertThat(sum).isEqualTo(2500L * CLAIMS);
        assertThat(inRuns()).isEqualTo(CLAIMS);
    }
}
