package org.alongside.support.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.inject.Inject;
import java.util.List;
import org.alongside.core.identity.Acting;
import org.alongside.spi.ParticipantId;
import org.alongside.support.Course;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Money that people laid out goes through the same door as pay for their time, and is never one sum with it. */
@ModuleTest
class ExpensesInRunsTest {
    @Inject
    private Payroll payroll;

    @Inject
    private PaymentRuns runs;

    @Inject
    private PaymentSteps steps;

    @Inject
    private Expenses expenses;

    @Inject
    private ExpenseApprovals approvals;

    @Inject
    private Acting acting;

    private Course course;
    private ExpenseId bus;

    @BeforeEach
    void maureenIsOwedPayAndABusFare() {
        course = payroll.begin();
        ParticipantId maureen = course.member("Maureen");
        payroll.approved(course, "Maureen", maureen, 60, "Frank");
        bus = send(480);
        course.as("Catrin", () -> approvals.approveLess(bus, 400, "Only the way there."));
    }

    private ExpenseId send(long minor) {
        return course.as(
                "Maureen",
                () -> expenses.send(
                        NewExpense.paid(course.circle(), ExpenseKind.BUS_OR_TRAIN, course.today(), minor, "")));
    }

    private RunId prepared() {
        RunId run = course.as("Fay", () -> runs.ask(course.today())).id();
        boolean[] more = {true};
        while (more[0]) {
            acting.asPlatform(course.programme(), () -> more[0] = steps.step(run));
        }
        return run;
    }

    private ExpenseState state() {
        return course.as("Maureen", expenses::mine).get(0).state();
    }

    @Test
    void theyAreALineOfTheirOwn() {
        RunId run = prepared();
        assertThat(course.as("Fay", () -> runs.lines(run)))
                .extracting(PaymentRuns.LineRow::amount, PaymentRuns.LineRow::kind)
                .containsExactlyInAnyOrder(
                        tuple(Money.pence(2500), PaymentKind.FEE), tuple(Money.pence(400), PaymentKind.EXPENSE));
    }

    @Test
    void thePersonSeesThemWithFinanceAndPaid() {
        RunId run = prepared();
        course.as("Fay", () -> runs.release(run));
        assertThat(state()).isEqualTo(ExpenseState.WITH_FINANCE);
        assertThatExceptionOfType(InAPaymentRun.class)
                .isThrownBy(() -> course.as("Frank", () -> approvals.paid(bus, course.today())));
        List<PaymentRuns.LineRow> lines = course.as("Fay", () -> runs.lines(run));
        PaymentRuns.LineRow line = lines.stream()
                .filter(one -> one.kind() == PaymentKind.EXPENSE)
                .findFirst()
                .orElseThrow();
        course.as("Fay", () -> runs.paidAnotherWay(line.id(), course.today()));
        assertThat(state()).isEqualTo(ExpenseState.PAID);
    }

    @Test
    void aRunThatIsNotDoneLeavesThemForAnother() {
        course.as("Fay", () -> runs.drop(prepared()));
        assertThat(state()).isEqualTo(ExpenseState.APPROVED);
        assertThat(course.as("Fay", () -> runs.lines(prepared()))).hasSize(2);
    }

    @Test
    void whatTheMakerOfARunApprovedStaysForAnother() {
        ExpenseId own = send(999);
        course.as("Fay", () -> approvals.approve(own));
        RunId run = prepared();
        assertThat(course.as("Fay", () -> runs.lines(run)))
                .extracting(PaymentRuns.LineRow::amount)
                .contains(Money.pence(400))
                .doesNotContain(Money.pence(1399));
        assertThat(course.as("Maureen", expenses::mine))
                .extracting(ExpenseRow::id)
                .contains(own);
    }
}
