package org.alongside.support.advance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.alongside.core.holding.Level;
import org.alongside.core.identity.NotAllowed;
import org.alongside.core.identity.Relations;
import org.alongside.core.problem.Invalid;
import org.alongside.core.problem.NotFound;
import org.alongside.core.retention.RetentionTimer;
import org.alongside.spi.ParticipantId;
import org.alongside.support.Course;
import org.alongside.support.Courses;
import org.alongside.support.claim.Claims;
import org.alongside.support.concern.Introduced;
import org.alongside.support.expense.ExpenseApprovals;
import org.alongside.support.expense.ExpenseId;
import org.alongside.support.expense.ExpenseKind;
import org.alongside.support.expense.Expenses;
import org.alongside.support.expense.NewExpense;
import org.alongside.support.owed.Money;
import org.alongside.support.owed.Owed;
import org.alongside.testing.ModuleTest;
import org.alongside.testing.MovableClock;
import org.alongside.testing.Sql;
import org.alongside.testing.Transactions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tickets and taxis that staff booked and paid. */
@ModuleTest
class PrepaidTest {
    @Inject
    private PrepaidTravels travels;

    @Inject
    private PrepaidHolding holding;

    @Inject
    private Claims claims;

    @Inject
    private Expenses expenses;

    @Inject
    private ExpenseApprovals expenseApprovals;

    @Inject
    private TravelCosts costs;

    @Inject
    @Any
    private Instance<Owed> owed;

    @Inject
    private Relations relations;

    @Inject
    private Introduced introduced;

    @Inject
    private Transactions transactions;

    @Inject
    private RetentionTimer timer;

    @Inject
    private MovableClock clock;

    @Inject
    private Courses courses;

    @Inject
    private Sql sql;

    private Course course;
    private ParticipantId maureen;

    @BeforeEach
    void maureenTakesPart() {
        course = courses.begin();
        maureen = course.member("Maureen");
    }

    private NewPrepaid train(LocalDate on) {
        return new NewPrepaid(course.circle(), TravelKind.TRAIN, on, 1240);
    }

    private PrepaidId booked(LocalDate on) {
        return course.as("Samira", () -> travels.book(maureen, train(on)));
    }

    private long rows() {
        return sql.rows(
                        "select id from support.prepaid_travel where programme_id = ?",
                        course.programme().value())
                .size();
    }

    private long notices() {
        return notices("support.notice.expense");
    }

    private long notices(String template) {
        return sql.rows("select template from core.notice where participant_id = ?", maureen.value()).stream()
                .filter(row -> row.values().toString().contains(template))
                .count();
    }

    @Test
    void thePersonSeesThatItIsPaidAndHasNothingToClaim() {
        LocalDate on = course.today().plusDays(9);
        booked(on);
        assertThat(course.as("Maureen", travels::mine)).singleElement().satisfies(row -> {
            assertThat(row.kind()).isEqualTo(TravelKind.TRAIN);
            assertThat(row.on()).isEqualTo(on);
            assertThat(row.amount()).isEqualTo(Money.pence(1240));
            assertThat(row.bookedBy()).isEqualTo("Samira");
        });
        assertThat(notices()).isOne();
        assertThat(course.as("Maureen", claims::mine)).isEmpty();
        assertThat(course.as("Maureen", expenses::mine)).isEmpty();
        assertThat(course.as(
                        "Alex",
                        () -> transactions.call(() -> owed.stream()
                                .flatMap(kind ->
                                        kind.owedOrPaidSince(course.today().minusYears(1)).stream())
                                .toList())))
                .as("it is owed to nobody")
                .isEmpty();
    }

    /** R5: nobody hears of a day that is over. */
    @Test
    void ofADayThatIsOverNobodyIsTold() {
        booked(course.today().minusDays(1));
        assertThat(notices()).isZero();
        assertThat(course.as("Maureen", travels::mine)).hasSize(1);
    }

    @Test
    void whatIsNotBoughtAfterAllLeavesNothingAndTheyAreTold() {
        PrepaidId id = booked(course.today());
        course.as("Catrin", () -> travels.remove(id));
        assertThat(rows()).isZero();
        assertThat(notices("support.notice.prepaid-removed")).isOne();
    }

    /** R5. */
    @Test
    void ofADayThatIsOverItIsMarkedAndNobodyIsTold() {
        LocalDate on = course.today();
        PrepaidId id = booked(on);
        clock.forward(Duration.ofDays(1));
        assertThat(costs(on)).containsExactly(Money.pence(1240));
        course.as("Catrin", () -> travels.remove(id));
        assertThat(course.as("Maureen", travels::mine))
                .singleElement()
                .satisfies(row -> assertThat(row.notBoughtOn()).contains(course.today()));
        assertThat(notices("support.notice.prepaid-removed")).isZero();
        assertThat(costs(on)).isEmpty();
        assertThatExceptionOfType(NotAtThisStep.class).isThrownBy(() -> course.as("Catrin", () -> travels.remove(id)));
        assertThat(course.as("Maureen", () -> transactions.call(() -> holding.about(maureen, Locale.UK)))
                        .toString())
                .contains("not after all");
    }

    private List<Money> costs(LocalDate since) {
        return course.as(
                "Catrin",
                () -> transactions.call(() -> costs.paid(course.circle(), since).stream()
                        .map(TravelCosts.Cost::amount)
                        .toList()));
    }

    @Test
    void whoApprovesAnExpenseReadsThatTravelOfThatDayWasPaid() {
        LocalDate today = course.today();
        PrepaidId id = booked(today);
        ExpenseId same = fare(today);
        fare(today.minusDays(1));
        assertThat(besidePaidTravel("Catrin")).containsExactly(same);
        assertThat(besidePaidTravel("Frank")).containsExactly(same);
        ParticipantId nadia = course.trainee("Nadia");
        introduced.pair(maureen, nadia);
        course.as("Alex", () -> relations.add(course.account("Frank"), nadia, Relations.Kind.MARKS));
        assertThat(besidePaidTravel("Frank")).isEmpty();
        course.as("Catrin", () -> travels.remove(id));
        assertThat(besidePaidTravel("Catrin")).isEmpty();
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> course.as("Samira", () -> expenseApprovals.besidePaidTravel(List.of())));
    }

    private ExpenseId fare(LocalDate on) {
        return course.as(
                "Maureen",
                () -> expenses.send(NewExpense.paid(course.circle(), ExpenseKind.BUS_OR_TRAIN, on, 450, "")));
    }

    private Set<ExpenseId> besidePaidTravel(String name) {
        return course.as(name, () -> expenseApprovals.besidePaidTravel(expenseApprovals.list()));
    }

    @Test
    void whatCannotBeIsNotNoted() {
        LocalDate today = course.today();
        Course other = courses.begin();
        List<NewPrepaid> wrong = List.of(
                new NewPrepaid(course.circle(), null, today, 1240),
                new NewPrepaid(course.circle(), TravelKind.BUS, null, 1240),
                train(today.plusYears(2)),
                train(today.minusYears(2)),
                new NewPrepaid(course.circle(), TravelKind.BUS, today, 0),
                new NewPrepaid(course.circle(), TravelKind.BUS, today, 100_001),
                new NewPrepaid(other.circle(), TravelKind.BUS, today, 1240));
        wrong.forEach(one -> assertThatExceptionOfType(Invalid.class)
                .as(one.toString())
                .isThrownBy(() -> course.as("Samira", () -> travels.book(maureen, one))));
        assertThat(rows()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Maureen", "Frank", "Alex"})
    void onlyCoordinatorsAndSupportersBook(String name) {
        LocalDate today = course.today();
        PrepaidId id = booked(today);
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> course.as(name, travels::list));
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> course.as(name, travels::people));
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> course.as(name, () -> travels.book(maureen, train(today))));
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> course.as(name, () -> travels.remove(id)));
    }

    /** R6: a ticket on a day tells of a meeting. */
    @Test
    void whoJudgesSomebodyFindsNeitherThemNorWhoIsInAPairWithThem() {
        ParticipantId nadia = course.trainee("Nadia");
        introduced.pair(maureen, nadia);
        LocalDate today = course.today();
        PrepaidId id = booked(today);
        course.as("Alex", () -> relations.add(course.account("Catrin"), nadia, Relations.Kind.MARKS));
        assertThat(course.as("Catrin", travels::list)).isEmpty();
        assertThat(course.as("Catrin", travels::people))
                .extracting(person -> person.callName())
                .doesNotContain("Nadia", "Maureen");
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> course.as("Catrin", () -> travels.remove(id)));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> course.as("Catrin", () -> travels.book(maureen, train(today))));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> course.as("Catrin", () -> travels.initiativesOf(nadia)));
    }

    @Test
    void nobodyElseSeesIt() {
        PrepaidId id = booked(course.today());
        course.member("Dev");
        assertThat(course.as("Dev", travels::mine)).isEmpty();
        Course other = courses.begin();
        assertThat(other.as("Samira", travels::list)).isEmpty();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> other.as("Samira", () -> travels.remove(id)));
    }

    @Test
    void itStaysInTheBooksForSevenYears() {
        booked(course.today());
        assertThat(course.as("Maureen", () -> transactions.call(() -> holding.about(maureen, Locale.UK)))
                        .toString())
                .contains("£12.40", "Train");
        course.as("Alex", () -> transactions.call(() -> holding.letGo(maureen, Level.ERASE)));
        go(2000);
        assertThat(rows()).isOne();
        go(600);
        go(30);
        assertThat(rows()).isZero();
    }

    private void go(int days) {
        clock.forward(Duration.ofDays(days));
        timer.carryOut(course.programme());
    }
}
