package org.alongside.support.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.alongside.core.identity.Acting;
import org.alongside.core.problem.Refusal;
import org.alongside.spi.ParticipantId;
import org.alongside.support.Course;
import org.alongside.support.advance.AdvanceApprovals;
import org.alongside.support.advance.AdvanceId;
import org.alongside.support.advance.AdvanceRow;
import org.alongside.support.advance.AdvanceState;
import org.alongside.support.advance.Advances;
import org.alongside.support.advance.Leftover;
import org.alongside.support.advance.NewAdvance;
import org.alongside.support.expense.ExpenseApprovals;
import org.alongside.support.expense.ExpenseId;
import org.alongside.support.expense.ExpenseKind;
import org.alongside.support.expense.ExpenseRow;
import org.alongside.support.expense.ExpenseState;
import org.alongside.support.expense.Expenses;
import org.alongside.support.expense.NewExpense;
import org.alongside.support.owed.InAPaymentRun;
import org.alongside.support.owed.Money;
import org.alongside.support.owed.PaymentKind;
import org.alongside.testing.ModuleTest;
import org.alongside.testing.MovableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Advances are paid by the same runs, in lines of their own; of an expense a run pays what the person did not have beforehand. */
@ModuleTest
class AdvancesInRunsTest {
    @Inject
    private Payroll payroll;

    @Inject
    private PaymentRuns runs;

    @Inject
    private PaymentSteps steps;

    @Inject
    private Statements statements;

    @Inject
    private Advances advances;

    @Inject
    private AdvanceApprovals approvals;

    @Inject
    private Expenses expenses;

    @Inject
    private ExpenseApprovals expenseApprovals;

    @Inject
    private Acting acting;

    @Inject
    private MovableClock clock;

    private Course course;
    private AdvanceId advance;

    @BeforeEach
    void maureenIsOwedPayAndAnAdvance() {
        course = payroll.begin();
        ParticipantId maureen = course.member("Maureen");
        payroll.approved(course, "Maureen", maureen, 60, "Frank");
        advance = course.as("Maureen", () -> advances.ask(new NewAdvance(course.circle(), 300, Optional.empty())));
        course.as("Catrin", () -> approvals.approve(advance));
    }

    private RunId released() {
        RunId run = prepared();
        course.as("Fay", () -> runs.release(run));
        return run;
    }

    private RunId prepared() {
        RunId run = course.as("Fay", () -> runs.ask(course.today())).id();
        boolean[] more = {true};
        while (more[0]) {
            acting.asPlatform(course.programme(), () -> more[0] = steps.step(run));
        }
        return run;
    }

    private List<PaymentRuns.LineRow> lines(RunId run) {
        return course.as("Fay", () -> runs.lines(run));
    }

    private PaymentRuns.LineRow line(RunId run, PaymentKind kind) {
        return lines(run).stream()
                .filter(line -> line.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private AdvanceRow mine() {
        return course.as("Maureen", advances::mine).get(0);
    }

    private ExpenseRow spent(long minor) {
        ExpenseId id = course.as(
                "Maureen",
                () -> expenses.send(
                        NewExpense.paid(course.circle(), ExpenseKind.BUS_OR_TRAIN, course.today(), minor, "")));
        course.as("Catrin", () -> expenseApprovals.approve(id));
        return expense(id);
    }

    private ExpenseRow expense(ExpenseId id) {
        return course.as("Maureen", expenses::mine).stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anAdvanceIsALineOfItsOwnAndPaidOnce() {
        RunId run = released();
        assertThat(lines(run))
                .extracting(PaymentRuns.LineRow::amount, PaymentRuns.LineRow::kind)
                .containsExactlyInAnyOrder(
                        tuple(Money.pence(2500), PaymentKind.FEE), tuple(Money.pence(300), PaymentKind.ADVANCE));
        assertThat(mine().state()).isEqualTo(AdvanceState.WITH_FINANCE);
        assertThatExceptionOfType(InAPaymentRun.class)
                .isThrownBy(() -> course.as("Frank", () -> approvals.paid(advance, course.today())));
        course.as(
                "Fay", () -> runs.paidAnotherWay(line(run, PaymentKind.ADVANCE).id(), course.today()));
        assertThat(mine().state()).isEqualTo(AdvanceState.PAID);
        assertThatExceptionOfType(NothingToPay.class)
                .isThrownBy(() -> course.as("Fay", () -> runs.ask(course.today())));
    }

    @Test
    void aRunPaysOfAnExpenseWhatTheyDidNotHave() {
        RunId first = released();
        course.as(
                "Fay",
                () -> runs.paidAnotherWay(line(first, PaymentKind.ADVANCE).id(), course.today()));
        assertThat(spent(450).toPay()).contains(Money.pence(150));
        RunId second = released();
        assertThat(lines(second))
                .extracting(PaymentRuns.LineRow::amount, PaymentRuns.LineRow::kind)
                .containsExactly(tuple(Money.pence(150), PaymentKind.EXPENSE));
        course.as(
                "Fay",
                () -> runs.paidAnotherWay(line(second, PaymentKind.EXPENSE).id(), course.today()));
        assertThat(course.as("Maureen", expenses::mine).get(0).state()).isEqualTo(ExpenseState.PAID);
    }

    @Test
    void noRunPaysWhatCameOutOfItWhole() {
        RunId run = released();
        course.as(
                "Fay", () -> runs.paidAnotherWay(line(run, PaymentKind.ADVANCE).id(), course.today()));
        assertThat(spent(200).state()).isEqualTo(ExpenseState.PAID);
        assertThatExceptionOfType(NothingToPay.class)
                .isThrownBy(() -> course.as("Fay", () -> runs.ask(course.today())));
    }

    /** The bank sent it back: it is still owed, whole, and nothing more comes out of it until they have it. */
    @Test
    void whatCameBackIsStillOwed() {
        RunId run = released();
        PaymentRuns.LineRow line = line(run, PaymentKind.ADVANCE);
        bankSays(line.reference(), "-3.00");
        spent(200);
        bankSays(line.reference(), "3.00");
        course.as("Fay", () -> statements.decide(statements.toDecide().get(0).id(), Decision.NOT_PAID));
        assertThat(mine().state()).isEqualTo(AdvanceState.WITH_FINANCE);
        assertThat(mine().left()).isEqualTo(Money.pence(100));
        assertThat(spent(50).drawn()).isEmpty();
        course.as("Fay", () -> runs.paidAnotherWay(line.id(), course.today()));
        assertThat(spent(50).toPay()).contains(Money.pence(0));
    }

    /** They kept what was left, and then the bank sent all of it back: they never had it. */
    @Test
    void whatNeverReachedThemWasNotKept() {
        RunId run = released();
        PaymentRuns.LineRow line = line(run, PaymentKind.ADVANCE);
        bankSays(line.reference(), "-3.00");
        spent(200);
        course.as("Catrin", () -> approvals.close(advance, Leftover.KEPT));
        bankSays(line.reference(), "3.00");
        course.as("Fay", () -> statements.decide(statements.toDecide().get(0).id(), Decision.NOT_PAID));
        assertThat(mine()).satisfies(row -> {
            assertThat(row.kept()).isEqualTo(Money.pence(0));
            assertThat(row.left()).isEqualTo(Money.pence(100));
            assertThat(row.settledOn()).isEmpty();
        });
        course.as("Fay", () -> runs.paidAnotherWay(line.id(), course.today()));
        assertThat(spent(50).drawn()).as("now they have it").isPresent();
    }

    /** The bank paid it on the 2nd, the fare was of the 3rd and approved on the 5th, and the list is read on the 10th. */
    @Test
    void whatWasSpentBeforeTheListWasReadComesOutOfIt() {
        RunId run = released();
        PaymentRuns.LineRow line = line(run, PaymentKind.ADVANCE);
        LocalDate second = course.today();
        clock.forward(Duration.ofDays(1));
        ExpenseRow fare = spent(200);
        assertThat(fare.drawn()).isEmpty();
        clock.forward(Duration.ofDays(7));
        bankSays(second, line.reference(), "-3.00");
        assertThat(expense(fare.id()).state()).isEqualTo(ExpenseState.PAID);
        assertThat(expense(fare.id()).toPay()).contains(Money.pence(0));
        assertThat(mine().left()).isEqualTo(Money.pence(100));
        assertThatExceptionOfType(NothingToPay.class)
                .as("the fare is not paid once more")
                .isThrownBy(() -> course.as("Fay", () -> runs.ask(course.today())));
    }

    /** Two cannot pay the same: what a run pays it pays in full; once the run is not done, what they had is used. */
    @Test
    void whatARunTookComesOutOfItOnlyIfTheRunIsNotDone() {
        RunId run = released();
        ExpenseRow fare = spent(200);
        RunId second = prepared();
        course.as(
                "Fay", () -> runs.paidAnotherWay(line(run, PaymentKind.ADVANCE).id(), course.today()));
        assertThat(expense(fare.id()).drawn()).isEmpty();
        course.as("Fay", () -> runs.drop(second));
        assertThat(expense(fare.id()).state()).isEqualTo(ExpenseState.PAID);
        assertThat(mine().left()).isEqualTo(Money.pence(100));
    }

    @Test
    void whatIsInARunIsNotTakenBack() {
        RunId run = prepared();
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> course.as("Maureen", () -> advances.takeBack(advance)));
        assertThatExceptionOfType(InAPaymentRun.class)
                .isThrownBy(() -> course.as("Catrin", () -> approvals.afterwards(advance)));
        course.as("Fay", () -> runs.drop(run));
        course.as("Maureen", () -> advances.takeBack(advance));
        assertThat(course.as("Maureen", advances::mine)).isEmpty();
    }

    private void bankSays(String reference, String amount) {
        bankSays(course.today(), reference, amount);
    }

    private void bankSays(LocalDate on, String reference, String amount) {
        String list = "date,reference,amount\n" + on + "," + reference + "," + amount + "\n";
        course.as("Fay", () -> statements.read(list.getBytes(StandardCharsets.UTF_8)));
    }
}
