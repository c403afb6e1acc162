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
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.alongside.core.consent.Method;
import org.alongside.core.holding.Level;
import org.alongside.core.identity.NotAllowed;
import org.alongside.core.identity.Relations;
import org.alongside.core.identity.Role;
import org.alongside.core.participant.Participants;
import org.alongside.core.problem.Invalid;
import org.alongside.core.problem.NotFound;
import org.alongside.core.retention.RetentionTimer;
import org.alongside.core.ui.Todo;
import org.alongside.core.ui.TodoSource;
import org.alongside.spi.ParticipantId;
import org.alongside.support.Course;
import org.alongside.support.Courses;
import org.alongside.support.concern.Introduced;
import org.alongside.support.expense.ExpenseApprovals;
import org.alongside.support.expense.ExpenseId;
import org.alongside.support.expense.ExpenseKind;
import org.alongside.support.expense.ExpenseRow;
import org.alongside.support.expense.ExpenseState;
import org.alongside.support.expense.Expenses;
import org.alongside.support.expense.NewExpense;
import org.alongside.support.owed.Money;
import org.alongside.testing.ModuleTest;
import org.alongside.testing.MovableClock;
import org.alongside.testing.Sql;
import org.alongside.testing.Transactions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Money that somebody has before they spend it, and what comes out of it. */
@ModuleTest
class AdvancesTest {
    private static final int SEVEN_YEARS_AND_A_MONTH = 7 * 366 + 31;

    @Inject
    private Advances advances;

    @Inject
    private AdvanceApprovals approvals;

    @Inject
    private AdvancesHolding holding;

    @Inject
    private TravelCosts costs;

    @Inject
    private Expenses expenses;

    @Inject
    private ExpenseApprovals expenseApprovals;

    @Inject
    private Participants participants;

    @Inject
    private Relations relations;

    @Inject
    private Introduced introduced;

    @Inject
    @Any
    private Instance<TodoSource> todos;

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

    private NewAdvance pounds(long minor) {
        return new NewAdvance(course.circle(), minor, Optional.empty());
    }

    private AdvanceId asked(long minor) {
        return course.as("Maureen", () -> advances.ask(pounds(minor)));
    }

    private AdvanceId paid(long minor) {
        AdvanceId id = asked(minor);
        course.as("Catrin", () -> approvals.approve(id));
        course.as("Frank", () -> approvals.paid(id, course.today()));
        return id;
    }

    private AdvanceRow mine(AdvanceId id) {
        return course.as("Maureen", advances::mine).stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private ExpenseId sent(long minor, LocalDate on) {
        return course.as(
                "Maureen",
                () -> expenses.send(NewExpense.paid(course.circle(), ExpenseKind.BUS_OR_TRAIN, on, minor, "")));
    }

    private ExpenseRow spent(long minor) {
        return spent(minor, course.today());
    }

    private ExpenseRow spent(long minor, LocalDate on) {
        ExpenseId id = sent(minor, on);
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
    void goesStepByStepToPaid() {
        AdvanceId id = asked(2000);
        assertThat(mine(id).state()).isEqualTo(AdvanceState.ASKED);
        course.as("Catrin", () -> approvals.approve(id));
        assertThat(mine(id).approved()).contains(Money.pence(2000));
        course.as("Frank", () -> approvals.passOn(id));
        assertThat(mine(id).state()).isEqualTo(AdvanceState.WITH_FINANCE);
        course.as("Frank", () -> approvals.paid(id, course.today()));
        assertThat(mine(id)).satisfies(row -> {
            assertThat(row.state()).isEqualTo(AdvanceState.PAID);
            assertThat(row.paidOn()).contains(course.today());
            assertThat(row.left()).isEqualTo(Money.pence(2000));
        });
        assertThatExceptionOfType(NotAtThisStep.class)
                .isThrownBy(() -> course.as("Frank", () -> approvals.paid(id, course.today())));
    }

    /** You had 20.00 before. This bus fare of 4.50 comes out of it. 15.50 are left. */
    @Test
    void whatTheySpendComesOutOfWhatTheyHad() {
        AdvanceId id = paid(2000);
        assertThat(spent(450)).satisfies(row -> {
            assertThat(row.drawn()).contains(new Drawn(Money.pence(2000), Money.pence(450)));
            assertThat(row.drawn().orElseThrow().left()).isEqualTo(Money.pence(1550));
            assertThat(row.toPay()).contains(Money.pence(0));
            assertThat(row.state()).as("nothing is left to pay").isEqualTo(ExpenseState.PAID);
            assertThat(row.paidOn()).contains(course.today());
        });
        assertThat(mine(id).used()).isEqualTo(Money.pence(450));
        assertThat(mine(id).left()).isEqualTo(Money.pence(1550));
    }

    @Test
    void whatGoesBeyondItIsPaidAsAlways() {
        AdvanceId id = paid(300);
        ExpenseRow row = spent(450);
        assertThat(row.drawn()).contains(new Drawn(Money.pence(300), Money.pence(300)));
        assertThat(row.toPay()).contains(Money.pence(150));
        assertThat(row.state()).isEqualTo(ExpenseState.APPROVED);
        assertThat(mine(id).left()).isEqualTo(Money.pence(0));
        assertThat(mine(id).settledOn()).contains(course.today());
        assertThat(spent(100)).satisfies(next -> {
            assertThat(next.drawn()).isEmpty();
            assertThat(next.toPay()).contains(Money.pence(100));
        });
    }

    @Test
    void theEarlierAdvanceIsUsedFirst() {
        AdvanceId first = paid(300);
        clock.forward(Duration.ofDays(1));
        AdvanceId second = paid(500);
        assertThat(spent(400).drawn()).contains(new Drawn(Money.pence(800), Money.pence(400)));
        assertThat(mine(first).left()).isEqualTo(Money.pence(0));
        assertThat(mine(second).left()).isEqualTo(Money.pence(400));
    }

    @Test
    void onlyWhatWasApprovedComesOutOfIt() {
        AdvanceId id = paid(2000);
        ExpenseId expense = sent(450, course.today());
        course.as("Catrin", () -> expenseApprovals.approveLess(expense, 400, "Only the way there."));
        assertThat(mine(id).left()).isEqualTo(Money.pence(1600));
    }

    /** Somebody who laid out their own money has it back, whatever they were given later. */
    @Test
    void whatTheySpentBeforeTheyHadItIsPaidBack() {
        LocalDate before = course.today().minusDays(1);
        AdvanceId id = paid(2000);
        assertThat(spent(450, before).drawn()).isEmpty();
        assertThat(mine(id).left()).isEqualTo(Money.pence(2000));
    }

    @Test
    void whatWasOnlyApprovedIsNotInAnybodysHand() {
        AdvanceId id = asked(2000);
        course.as("Catrin", () -> approvals.approve(id));
        assertThat(spent(450).drawn()).isEmpty();
    }

    @Test
    void whatOneHasIsNotUsedForAnother() {
        AdvanceId id = paid(2000);
        course.member("Dev");
        ExpenseId devs = course.as(
                "Dev",
                () -> expenses.send(NewExpense.paid(course.circle(), ExpenseKind.TAXI, course.today(), 450, "")));
        course.as("Catrin", () -> expenseApprovals.approve(devs));
        assertThat(mine(id).left()).isEqualTo(Money.pence(2000));
    }

    /** Two fares at the same moment cannot both have the last of it. */
    @Test
    void twoExpensesAtOnceUseNoMoreThanThereIs() throws Exception {
        course.staff("Cat", Role.COORDINATOR);
        for (int round = 0; round < 5; round++) {
            AdvanceId id = paid(500);
            ExpenseId one = sent(400, course.today());
            ExpenseId other = sent(400, course.today());
            atOnce(
                    () -> course.as("Catrin", () -> both(() -> expenseApprovals.approve(one))),
                    () -> course.as("Cat", () -> both(() -> expenseApprovals.approve(other))));
            // Who came too late looks again.
            for (ExpenseId late : List.of(one, other)) {
                if (expense(late).approved().isEmpty()) {
                    course.as("Catrin", () -> expenseApprovals.approve(late));
                }
            }
            long drawn = List.of(one, other).stream()
                    .flatMap(expense -> expense(expense).drawn().stream())
                    .mapToLong(part -> part.part().minor())
                    .sum();
            assertThat(drawn).isEqualTo(500);
            assertThat(mine(id).used()).isEqualTo(Money.pence(500));
            long paid = List.of(one, other).stream()
                    .mapToLong(expense -> expense(expense).toPay().orElseThrow().minor())
                    .sum();
            assertThat(paid).isEqualTo(300);
        }
    }

    private final CyclicBarrier barrier = new CyclicBarrier(2);

    private boolean both(Runnable deed) {
        try {
            barrier.await();
            deed.run();
            return true;
        } catch (RuntimeException cameTooLate) {
            return false;
        } catch (Exception interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static void atOnce(Callable<Boolean> one, Callable<Boolean> other) throws Exception {
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            boolean anyDone = false;
            for (Future<Boolean> result : both.invokeAll(List.of(one, other))) {
                anyDone |= result.get();
            }
            assertThat(anyDone).isTrue();
        } finally {
            both.shutdown();
        }
    }

    @Test
    void usingItAndClosingItAtOnceDoesOneOfThem() throws Exception {
        for (int round = 0; round < 5; round++) {
            AdvanceId id = paid(500);
            ExpenseId expense = sent(400, course.today());
            atOnce(
                    () -> course.as("Catrin", () -> both(() -> expenseApprovals.approve(expense))),
                    () -> course.as("Frank", () -> both(() -> approvals.close(id, Leftover.KEPT))));
            AdvanceRow row = mine(id);
            assertThat(row.used().plus(row.left()).plus(row.kept()).plus(row.givenBack()))
                    .isEqualTo(Money.pence(500));
            long used =
                    expense(expense).drawn().map(drawn -> drawn.part().minor()).orElse(0L);
            assertThat(row.used()).isEqualTo(Money.pence(used));
            if (row.left().minor() > 0) {
                course.as("Frank", () -> approvals.close(id, Leftover.KEPT));
            }
            // What was approved after it was closed would come out of the next one.
            if (expense(expense).state() == ExpenseState.APPROVED) {
                course.as("Frank", () -> expenseApprovals.paid(expense, course.today()));
            }
        }
    }

    @Test
    void whatIsLeftIsTheirsOrComesBackAndNobodyIsAsked() {
        AdvanceId kept = paid(2000);
        spent(450);
        assertThat(waitingFor("Maureen")).isEmpty();
        assertThat(waitingFor("Catrin")).isEmpty();
        course.as("Catrin", () -> approvals.close(kept, Leftover.KEPT));
        assertThat(mine(kept)).satisfies(row -> {
            assertThat(row.kept()).isEqualTo(Money.pence(1550));
            assertThat(row.left()).isEqualTo(Money.pence(0));
            assertThat(row.settledOn()).contains(course.today());
        });
        AdvanceId back = paid(1000);
        course.as("Catrin", () -> approvals.close(back, Leftover.GIVEN_BACK));
        assertThat(mine(back).givenBack()).isEqualTo(Money.pence(1000));
        assertThat(spent(100).drawn()).as("nothing more comes out of it").isEmpty();
        for (Leftover leftover : Leftover.values()) {
            assertThatExceptionOfType(NotAtThisStep.class)
                    .isThrownBy(() -> course.as("Catrin", () -> approvals.close(kept, leftover)));
        }
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> course.as("Catrin", () -> approvals.close(back, null)));
        assertThat(course.as(
                        "Catrin",
                        () -> transactions.call(
                                () -> costs.paid(course.circle(), course.today().minusDays(1)))))
                .as("what was kept cost something, what came back did not")
                .extracting(TravelCosts.Cost::amount)
                .containsExactly(Money.pence(1550));
    }

    private List<String> waitingFor(String name) {
        return course.as(
                name,
                () -> todos.stream()
                        .flatMap(source -> source.todos(Locale.ENGLISH).stream())
                        .map(Todo::sentence)
                        .filter(sentence -> sentence.contains("beforehand"))
                        .toList());
    }

    @Test
    void staffAreToldThatSomebodyAsked() {
        asked(2000);
        assertThat(waitingFor("Catrin")).containsExactly("1 request for money beforehand to decide about");
        assertThat(waitingFor("Samira")).isEmpty();
    }

    @Test
    void lessOrAfterwardsAreDecisionsTooAndTheyHearOfIt() {
        AdvanceId less = asked(2000);
        for (long minor : new long[] {0, -1, 2000, 2001}) {
            assertThatExceptionOfType(Invalid.class)
                    .isThrownBy(() -> course.as("Catrin", () -> approvals.approveLess(less, minor)));
        }
        course.as("Catrin", () -> approvals.approveLess(less, 1000));
        assertThat(mine(less).approved()).contains(Money.pence(1000));
        AdvanceId afterwards = asked(500);
        course.as("Catrin", () -> approvals.afterwards(afterwards));
        assertThat(mine(afterwards).state()).isEqualTo(AdvanceState.AFTERWARDS);
        assertThatExceptionOfType(NotAtThisStep.class)
                .isThrownBy(() -> course.as("Frank", () -> approvals.paid(afterwards, course.today())));
        assertThat(sql.rows("select template from core.notice where participant_id = ?", maureen.value()))
                .anySatisfy(row -> assertThat(row.values().toString()).contains("support.notice.expense"));
    }

    @Test
    void untilSomebodyIsToPayItItCanBeTakenBack() {
        AdvanceId id = asked(2000);
        course.as("Maureen", () -> advances.takeBack(id));
        assertThat(rows("advance")).isZero();
        AdvanceId approved = asked(2000);
        course.as("Catrin", () -> approvals.approve(approved));
        course.as("Maureen", () -> advances.takeBack(approved));
        AdvanceId told = asked(2000);
        course.as("Catrin", () -> approvals.approve(told));
        course.as("Samira", () -> advances.takeBackFor(told, Method.SPOKEN));
        assertThat(rows("advance")).isZero();
        AdvanceId other = asked(2000);
        course.as("Catrin", () -> approvals.approve(other));
        course.as("Frank", () -> approvals.passOn(other));
        assertThatExceptionOfType(NotAtThisStep.class)
                .isThrownBy(() -> course.as("Maureen", () -> advances.takeBack(other)));
        assertThatExceptionOfType(NotAtThisStep.class)
                .isThrownBy(() -> course.as("Samira", () -> advances.takeBackFor(other, Method.SPOKEN)));
    }

    @Test
    void whatWasApprovedCanStillBeLeftToBePaidBackAfterwards() {
        AdvanceId id = asked(2000);
        course.as("Catrin", () -> approvals.approve(id));
        course.as("Frank", () -> approvals.afterwards(id));
        assertThat(mine(id)).satisfies(row -> {
            assertThat(row.state()).isEqualTo(AdvanceState.AFTERWARDS);
            assertThat(row.approved()).isEmpty();
            assertThat(row.left()).isEqualTo(Money.pence(0));
        });
        AdvanceId handedOn = asked(2000);
        course.as("Catrin", () -> approvals.approve(handedOn));
        course.as("Frank", () -> approvals.passOn(handedOn));
        assertThatExceptionOfType(NotAtThisStep.class)
                .isThrownBy(() -> course.as("Catrin", () -> approvals.afterwards(handedOn)));
    }

    /** Paid on the 2nd, spent on the 3rd, approved on the 5th, and only on the 10th does anybody say that it was paid. */
    @Test
    void howeverLateTheirMoneyIsToldOfWhatTheySpentComesOutOfIt() {
        AdvanceId id = asked(2000);
        course.as("Catrin", () -> approvals.approve(id));
        LocalDate second = course.today();
        clock.forward(Duration.ofDays(1));
        ExpenseId fare = sent(450, course.today());
        ExpenseId before = sent(100, second.minusDays(1));
        clock.forward(Duration.ofDays(2));
        course.as("Catrin", () -> expenseApprovals.approve(fare));
        course.as("Catrin", () -> expenseApprovals.approve(before));
        assertThat(expense(fare).drawn()).as("nobody knows yet").isEmpty();
        clock.forward(Duration.ofDays(5));
        course.as("Frank", () -> approvals.paid(id, second));
        assertThat(expense(fare).drawn()).contains(new Drawn(Money.pence(2000), Money.pence(450)));
        assertThat(expense(fare).state()).isEqualTo(ExpenseState.PAID);
        assertThat(expense(before).drawn()).as("laid out before they had it").isEmpty();
        assertThat(mine(id).left()).isEqualTo(Money.pence(1550));
    }

    @Test
    void whatIsHandedOnAlreadyIsPaidInFullAndLeavesTheirMoneyAlone() {
        AdvanceId id = asked(2000);
        course.as("Catrin", () -> approvals.approve(id));
        ExpenseId fare = sent(450, course.today());
        course.as("Catrin", () -> expenseApprovals.approve(fare));
        course.as("Frank", () -> expenseApprovals.passOn(fare));
        course.as("Frank", () -> approvals.paid(id, course.today()));
        assertThat(expense(fare).drawn()).isEmpty();
        assertThat(mine(id).left()).isEqualTo(Money.pence(2000));
    }

    @Test
    void whatCannotBeIsNotAsked() {
        Course other = courses.begin();
        List<NewAdvance> wrong =
                List.of(pounds(0), pounds(-5), pounds(50_001), new NewAdvance(other.circle(), 500, Optional.empty()));
        wrong.forEach(one -> assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> course.as("Maureen", () -> advances.ask(one))));
        assertThat(rows("advance")).isZero();
    }

    /** R15, and four eyes. */
    @Test
    void aSupporterEntersItAndSomebodyElseDecides() {
        course.staff("Sue", Role.SUPPORTER, Role.COORDINATOR);
        AdvanceId id = course.as("Sue", () -> advances.askFor(maureen, pounds(2000), Method.SPOKEN));
        assertThat(mine(id).enteredBy()).isEqualTo("Sue");
        assertThat(mine(id).enteredForThem()).isTrue();
        List<Runnable> deeds = List.of(
                () -> approvals.approve(id), () -> approvals.approveLess(id, 100), () -> approvals.afterwards(id));
        deeds.forEach(
                deed -> assertThatExceptionOfType(NotByTheSamePerson.class).isThrownBy(() -> course.as("Sue", deed)));
        for (Method none : new Method[] {null, Method.ONLINE}) {
            assertThatExceptionOfType(Invalid.class)
                    .isThrownBy(() -> course.as("Sue", () -> advances.askFor(maureen, pounds(100), none)));
        }
        course.as("Catrin", () -> approvals.approve(id));
        AdvanceId second = course.as("Sue", () -> advances.askFor(maureen, pounds(100), Method.PAPER));
        course.as("Sue", () -> advances.takeBackFor(second, Method.SPOKEN));
        assertThat(course.as("Sue", () -> advances.of(maureen))).hasSize(1);
    }

    /** R15. */
    @Test
    void theyHearThatSomebodyAskedForThem() {
        course.as("Samira", () -> advances.askFor(maureen, pounds(2000), Method.SPOKEN));
        asked(100);
        assertThat(sql.rows("select template from core.notice where participant_id = ?", maureen.value()))
                .extracting(row -> row.get("template"))
                .containsExactly("support.notice.advance-asked");
    }

    @Test
    void whoHasTheMoneyDecidesNothingAboutIt() {
        course.staff("Fay", Role.MENTOR, Role.FINANCE);
        course.as("Catrin", () -> participants.signsInWith(maureen, course.account("Fay")));
        AdvanceId id = course.as("Samira", () -> advances.askFor(maureen, pounds(2000), Method.PAPER));
        assertThatExceptionOfType(NotByTheSamePerson.class)
                .isThrownBy(() -> course.as("Fay", () -> approvals.approve(id)));
        course.as("Catrin", () -> approvals.approve(id));
        course.as("Frank", () -> approvals.paid(id, course.today()));
        assertThatExceptionOfType(NotByTheSamePerson.class)
                .isThrownBy(() -> course.as("Fay", () -> approvals.close(id, Leftover.KEPT)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Maureen", "Samira", "Alex"})
    void onlyCoordinatorsAndFinanceSeeAndDecide(String name) {
        AdvanceId id = asked(2000);
        List<Runnable> deeds = List.of(
                approvals::list,
                () -> approvals.approve(id),
                () -> approvals.approveLess(id, 1),
                () -> approvals.afterwards(id),
                () -> approvals.close(id, Leftover.KEPT));
        deeds.forEach(deed -> assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> course.as(name, deed)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Maureen", "Samira", "Alex", "Catrin"})
    void onlyFinancePays(String name) {
        AdvanceId id = asked(2000);
        course.as("Frank", () -> approvals.approve(id));
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> course.as(name, () -> approvals.passOn(id)));
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> course.as(name, () -> approvals.paid(id, course.today())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Maureen", "Catrin", "Frank", "Alex"})
    void onlySupportersEnterWhatOthersSaid(String name) {
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> course.as(name, () -> advances.of(maureen)));
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> course.as(name, () -> advances.askFor(maureen, pounds(100), Method.SPOKEN)));
    }

    /** R6. */
    @Test
    void whoJudgesSomebodyFindsNeitherThemNorWhoIsInAPairWithThem() {
        ParticipantId nadia = course.trainee("Nadia");
        introduced.pair(maureen, nadia);
        AdvanceId id = asked(2000);
        for (String name : List.of("Catrin", "Samira")) {
            course.as("Alex", () -> relations.add(course.account(name), nadia, Relations.Kind.MARKS));
        }
        assertThat(course.as("Catrin", approvals::list)).isEmpty();
        assertThat(course.as("Catrin", approvals::waiting)).isZero();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> course.as("Catrin", () -> approvals.approve(id)));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> course.as("Samira", () -> advances.of(maureen)));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> course.as("Samira", () -> advances.takeBackFor(id, Method.SPOKEN)));
        assertThat(course.as("Frank", approvals::list)).as("somebody can pay").hasSize(1);
    }

    @Test
    void nobodyElseFindsThem() {
        AdvanceId id = asked(2000);
        course.member("Dev");
        assertThat(course.as("Dev", advances::mine)).isEmpty();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> course.as("Dev", () -> advances.takeBack(id)));
        Course other = courses.begin();
        assertThat(other.as("Frank", approvals::list)).isEmpty();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> other.as("Frank", () -> approvals.approve(id)));
    }

    /** R12. */
    @Test
    void leavingAndErasingLeaveItInTheBooks() {
        AdvanceId id = paid(2000);
        spent(450);
        assertThat(course.as("Maureen", () -> transactions.call(() -> holding.about(maureen, Locale.UK)))
                        .toString())
                .contains("£20.00", "£4.50", "£15.50");
        course.leaves(maureen);
        course.as("Alex", () -> transactions.call(() -> holding.letGo(maureen, Level.ERASE)));
        assertThat(rows("advance")).isOne();
        assertThat(rows("advance_use")).isOne();
        course.as("Catrin", () -> approvals.close(id, Leftover.KEPT));
        assertThat(mine(id).kept()).isEqualTo(Money.pence(1550));
    }

    @Test
    void itGoesSevenYearsAfterNothingWasLeftAndNeverBefore() {
        AdvanceId closed = paid(2000);
        AdvanceId inHand = paid(500);
        course.as("Catrin", () -> approvals.close(closed, Leftover.GIVEN_BACK));
        go(2000);
        assertThat(rows("advance")).isEqualTo(2);
        go(SEVEN_YEARS_AND_A_MONTH - 2000);
        go(30);
        assertThat(course.as("Maureen", advances::mine))
                .extracting(AdvanceRow::id)
                .containsExactly(inHand);
    }

    private void go(int days) {
        clock.forward(Duration.ofDays(days));
        timer.carryOut(course.programme());
    }

    private long rows(String table) {
        return sql.rows(
                        "select id from support." + table + " where programme_id = ?",
                        course.programme().value())
                .size();
    }
}
