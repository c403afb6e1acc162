package org.alongside.support.expense;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.alongside.core.consent.Method;
import org.alongside.core.holding.Level;
import org.alongside.core.identity.NotAllowed;
import org.alongside.core.identity.Relations;
import org.alongside.core.identity.Role;
import org.alongside.core.participant.Participants;
import org.alongside.core.problem.Invalid;
import org.alongside.core.problem.NotFound;
import org.alongside.core.retention.RetentionTimer;
import org.alongside.spi.ParticipantId;
import org.alongside.support.Course;
import org.alongside.support.Courses;
import org.alongside.support.concern.Introduced;
import org.alongside.support.owed.Money;
import org.alongside.testing.ModuleTest;
import org.alongside.testing.MovableClock;
import org.alongside.testing.Sql;
import org.alongside.testing.Transactions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ModuleTest
class ExpensesTest {
    private static final String CANARY = "The nightingale sang for no ticket";
    private static final LocalDate FROM = LocalDate.of(2026, 1, 1);

    @Inject
    private Expenses expenses;

    @Inject
    private ExpenseApprovals approvals;

    @Inject
    private Receipts receipts;

    @Inject
    private MileageRates rates;

    @Inject
    private ExpensesHolding holding;

    @Inject
    private ExpenseWordsHolding words;

    @Inject
    private ReceiptsHolding held;

    @Inject
    private Participants participants;

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

    private NewExpense bus(String said) {
        return NewExpense.paid(course.circle(), ExpenseKind.BUS_OR_TRAIN, course.today(), 480, said);
    }

    private ExpenseId sent() {
        return course.as("Maureen", () -> expenses.send(bus(CANARY)));
    }

    private ExpenseRow mine() {
        return course.as("Maureen", expenses::mine).get(0);
    }

    private ReceiptId photo(ExpenseId id) {
        return course.as("Maureen", () -> expenses.attach(id, ReceiptFile.read(Drawn.jpeg(40, 30))));
    }

    private long rows(String table) {
        return sql.rows(
                        "select id from support." + table + " where programme_id = ?",
                        course.programme().value())
                .size();
    }

    private List<String> log() {
        return sql
                .rows(
                        "select action from core.audit_entry where programme_id = ? and action like 'support.%'",
                        course.programme().value())
                .stream()
                .map(row -> row.get("action").toString())
                .toList();
    }

    @Test
    void goesStepByStepToPaid() {
        ExpenseId id = sent();
        assertThat(mine().state()).isEqualTo(ExpenseState.SENT);
        assertThat(mine().asked()).isEqualTo(Money.pence(480));
        assertThat(mine().words()).singleElement().satisfies(word -> {
            assertThat(word.kind()).isEqualTo(WordKind.NOTE);
            assertThat(word.words()).isEqualTo(CANARY);
            assertThat(word.by()).isEqualTo("Maureen");
        });
        course.as("Catrin", () -> approvals.approve(id));
        assertThat(mine().approved()).contains(Money.pence(480));
        course.as("Frank", () -> approvals.passOn(id));
        assertThat(mine().state()).isEqualTo(ExpenseState.WITH_FINANCE);
        course.as("Frank", () -> approvals.paid(id, course.today()));
        assertThat(mine().state()).isEqualTo(ExpenseState.PAID);
        assertThat(mine().paidOn()).contains(course.today());
        assertThat(log())
                .contains(
                        "support.expense.sent",
                        "support.expense.approved",
                        "support.expense.passed-on",
                        "support.expense.paid");
    }

    @Test
    void staffAskAndThePersonAnswers() {
        ExpenseId id = sent();
        course.as("Catrin", () -> approvals.ask(id, "Which bus was it?"));
        assertThat(mine().state()).isEqualTo(ExpenseState.QUESTION);
        assertThat(sql.rows("select template from core.notice where participant_id = ?", maureen.value()))
                .as("she is told, by her own way")
                .anySatisfy(row -> assertThat(row.values().toString()).contains("support.notice.expense"));
        assertThatExceptionOfType(NotAtThisStep.class)
                .isThrownBy(() -> course.as("Catrin", () -> approvals.ask(id, "And when?")));
        course.as("Maureen", () -> expenses.answer(id, "The 12."));
        assertThat(mine().state()).isEqualTo(ExpenseState.SENT);
        assertThat(mine().words())
                .extracting(ExpenseRow.Word::words)
                .containsExactly(CANARY, "Which bus was it?", "The 12.");
        assertThatExceptionOfType(NotAtThisStep.class)
                .isThrownBy(() -> course.as("Maureen", () -> expenses.answer(id, "Again")));
    }

    @Test
    void nothingAtAllIsNoAnswer() {
        ExpenseId id = sent();
        course.as("Catrin", () -> approvals.ask(id, "Which bus was it?"));
        for (String blank : new String[] {"", "  ", null}) {
            assertThatExceptionOfType(Invalid.class)
                    .isThrownBy(() -> course.as("Maureen", () -> expenses.answer(id, blank)));
        }
        assertThat(mine().state()).isEqualTo(ExpenseState.QUESTION);
        photo(id);
        course.as("Maureen", () -> expenses.answer(id, ""));
        assertThat(mine().state()).as("the receipt answers it").isEqualTo(ExpenseState.SENT);
    }

    @Test
    void whoApprovesLessSaysWhyAndThePersonReadsIt() {
        ExpenseId id = sent();
        for (long minor : new long[] {0, -1, 480, 481}) {
            assertThatExceptionOfType(Invalid.class)
                    .isThrownBy(() -> course.as("Catrin", () -> approvals.approveLess(id, minor, "Why")));
        }
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> course.as("Catrin", () -> approvals.approveLess(id, 400, " ")));
        assertThat(mine().state()).isEqualTo(ExpenseState.SENT);
        course.as("Catrin", () -> approvals.approveLess(id, 400, "Only the way there."));
        assertThat(mine().approved()).contains(Money.pence(400));
        assertThat(mine().words()).last().satisfies(word -> {
            assertThat(word.kind()).isEqualTo(WordKind.LESS);
            assertThat(word.words()).isEqualTo("Only the way there.");
        });
    }

    @Test
    void untilItIsApprovedItCanBeTakenBackAndNothingIsLeft() {
        ExpenseId id = sent();
        photo(id);
        course.as("Catrin", () -> approvals.ask(id, "Which bus was it?"));
        course.as("Maureen", () -> expenses.takeBack(id));
        for (String table : List.of("expense", "expense_word", "receipt", "receipt_file")) {
            assertThat(rows(table)).as(table).isZero();
        }
        ExpenseId other = sent();
        course.as("Catrin", () -> approvals.approve(other));
        assertThatExceptionOfType(NotAtThisStep.class)
                .isThrownBy(() -> course.as("Maureen", () -> expenses.takeBack(other)));
        assertThatExceptionOfType(NotAtThisStep.class).isThrownBy(() -> photo(other));
    }

    @Test
    void aReceiptIsNeverNeededAndFiveAreEnough() {
        ExpenseId id = sent();
        assertThat(mine().receipts()).isEmpty();
        ReceiptId first = photo(id);
        for (int i = 1; i < Expenses.MOST_RECEIPTS; i++) {
            photo(id);
        }
        assertThatExceptionOfType(EnoughReceipts.class).isThrownBy(() -> photo(id));
        assertThat(mine().receipts()).extracting(ExpenseRow.OfReceipt::place).containsExactly(1, 2, 3, 4, 5);
        course.as("Maureen", () -> expenses.remove(id, first));
        assertThat(mine().receipts()).extracting(ExpenseRow.OfReceipt::place).containsExactly(2, 3, 4, 5);
        assertThat(rows("receipt_file")).isEqualTo(4);
    }

    @Test
    void milesArePaidBackAsTheRateOfTheirDaySays() {
        course.as("Frank", () -> rates.add(Vehicle.CAR, FROM, 45));
        course.as("Alex", () -> rates.add(Vehicle.CAR, FROM.plusMonths(1), 50));
        assertThat(miles(FROM.plusDays(3), Vehicle.CAR, 124)).isEqualTo(Money.pence(558));
        assertThat(miles(FROM.plusMonths(1), Vehicle.CAR, 124)).isEqualTo(Money.pence(620));
        clock.forward(Duration.ofMinutes(1));
        course.as("Frank", () -> rates.add(Vehicle.CAR, FROM, 40));
        assertThat(miles(FROM.plusDays(3), Vehicle.CAR, 100))
                .as("the later entry counts")
                .isEqualTo(Money.pence(400));
        assertThat(course.as("Maureen", expenses::mine))
                .as("what was sent keeps its rate")
                .anySatisfy(row -> assertThat(row.asked()).isEqualTo(Money.pence(558)));
        assertThat(rows("mileage_rate")).as("nothing was changed").isEqualTo(3);
        assertThatExceptionOfType(NoMileageRateYet.class)
                .isThrownBy(() -> miles(FROM.plusDays(3), Vehicle.BICYCLE, 10));
        assertThatExceptionOfType(NoMileageRateYet.class).isThrownBy(() -> miles(FROM.minusDays(1), Vehicle.CAR, 10));
    }

    private Money miles(LocalDate on, Vehicle vehicle, int tenths) {
        ExpenseId id = course.as(
                "Maureen", () -> expenses.send(NewExpense.went(course.circle(), on, new Miles(vehicle, tenths), "")));
        return course.as("Maureen", expenses::mine).stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .orElseThrow()
                .asked();
    }

    @Test
    void whatCannotBeIsNotSent() {
        Course other = courses.begin();
        LocalDate today = course.today();
        List<NewExpense> wrong = List.of(
                NewExpense.paid(course.circle(), ExpenseKind.TAXI, today, 0, ""),
                NewExpense.paid(course.circle(), ExpenseKind.TAXI, today, 500_001, ""),
                NewExpense.paid(course.circle(), ExpenseKind.TAXI, today.plusDays(2), 480, ""),
                NewExpense.paid(course.circle(), ExpenseKind.TAXI, null, 480, ""),
                NewExpense.paid(course.circle(), null, today, 480, ""),
                NewExpense.paid(course.circle(), ExpenseKind.MILEAGE, today, 480, ""),
                NewExpense.paid(other.circle(), ExpenseKind.TAXI, today, 480, ""),
                NewExpense.paid(course.circle(), ExpenseKind.TAXI, today, 480, "x".repeat(501)),
                NewExpense.went(course.circle(), today, new Miles(Vehicle.CAR, 0), ""),
                NewExpense.went(course.circle(), today, new Miles(Vehicle.CAR, 10_001), ""),
                NewExpense.went(course.circle(), today, new Miles(null, 10), ""));
        for (NewExpense one : wrong) {
            assertThatExceptionOfType(Invalid.class)
                    .as(one.toString())
                    .isThrownBy(() -> course.as("Maureen", () -> expenses.send(one)));
        }
        assertThat(rows("expense")).isZero();
    }

    @Test
    void aSupporterEntersWhatSomebodySaidAndSomebodyElseApproves() {
        course.staff("Sue", Role.SUPPORTER, Role.COORDINATOR);
        ExpenseId id = course.as("Sue", () -> expenses.sendFor(maureen, bus(""), Method.SPOKEN));
        course.as("Sue", () -> expenses.attachFor(id, ReceiptFile.read(Drawn.jpeg(40, 30))));
        assertThat(mine().enteredBy()).isEqualTo("Sue");
        assertThat(mine().saidHow()).isEqualTo(Method.SPOKEN);
        assertThatExceptionOfType(NotByTheSamePerson.class)
                .isThrownBy(() -> course.as("Sue", () -> approvals.approve(id)));
        assertThatExceptionOfType(NotByTheSamePerson.class)
                .isThrownBy(() -> course.as("Sue", () -> approvals.approveLess(id, 100, "Why")));
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> course.as("Sue", () -> expenses.sendFor(maureen, bus(""), Method.ONLINE)));
        course.as("Catrin", () -> approvals.approve(id));
        assertThat(mine().state()).isEqualTo(ExpenseState.APPROVED);
    }

    @Test
    void whoTypedAnAnswerOrBroughtAReceiptDoesNotApprove() {
        course.staff("Sue", Role.SUPPORTER, Role.COORDINATOR);
        ExpenseId asked = sent();
        course.as("Catrin", () -> approvals.ask(asked, "Which bus was it?"));
        course.as("Sue", () -> expenses.answerFor(asked, "The 12.", Method.SPOKEN));
        assertThatExceptionOfType(NotByTheSamePerson.class)
                .isThrownBy(() -> course.as("Sue", () -> approvals.approve(asked)));
        ExpenseId other = sent();
        course.as("Sue", () -> expenses.attachFor(other, ReceiptFile.read(Drawn.jpeg(40, 30))));
        assertThatExceptionOfType(NotByTheSamePerson.class)
                .isThrownBy(() -> course.as("Sue", () -> approvals.approve(other)));
        course.as("Sue", () -> expenses.takeBackFor(other, Method.SPOKEN));
        assertThat(course.as("Maureen", expenses::mine)).hasSize(1);
    }

    @Test
    void whoHasTheMoneyBackDoesNotApprove() {
        course.staff("Fay", Role.MENTOR, Role.FINANCE);
        course.as("Catrin", () -> participants.signsInWith(maureen, course.account("Fay")));
        ExpenseId id = course.as("Samira", () -> expenses.sendFor(maureen, bus(""), Method.PAPER));
        assertThatExceptionOfType(NotByTheSamePerson.class)
                .isThrownBy(() -> course.as("Fay", () -> approvals.approve(id)));
    }

    /** Of two who decide at the same moment, one decides. */
    @Test
    void twoApproversAtOnceApproveOnce() throws Exception {
        course.staff("Cat", Role.COORDINATOR);
        for (int round = 0; round < 5; round++) {
            ExpenseId id = sent();
            int done = atOnce(
                    () -> course.as("Catrin", () -> both(() -> approvals.approve(id))),
                    () -> course.as("Cat", () -> both(() -> approvals.approveLess(id, 100, "Half"))));
            assertThat(done).isOne();
            assertThat(mine().approved()).isPresent();
        }
    }

    /** Nobody approves what they did not see: a receipt that comes in the same moment is before it or refused, or they are. */
    @Test
    void takingBackAndApprovingAtOnceDoesOneOfThem() throws Exception {
        for (int round = 0; round < 5; round++) {
            ExpenseId id = sent();
            int done = atOnce(
                    () -> course.as("Catrin", () -> both(() -> approvals.approve(id))),
                    () -> course.as("Maureen", () -> both(() -> expenses.takeBack(id))));
            assertThat(done).isOne();
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

    private static int atOnce(Callable<Boolean> one, Callable<Boolean> other) throws Exception {
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            List<Future<Boolean>> results = new ArrayList<>(both.invokeAll(List.of(one, other)));
            int done = 0;
            for (Future<Boolean> result : results) {
                done += result.get() ? 1 : 0;
            }
            return done;
        } finally {
            both.shutdown();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Maureen", "Samira", "Alex"})
    void onlyCoordinatorsAndFinanceSeeAndApprove(String name) {
        ExpenseId id = sent();
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> course.as(name, approvals::list));
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> course.as(name, () -> approvals.approve(id)));
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> course.as(name, () -> approvals.approveLess(id, 1, "Why")));
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> course.as(name, () -> approvals.ask(id, "What")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Maureen", "Samira", "Alex", "Catrin"})
    void onlyFinanceMarksAsPaid(String name) {
        ExpenseId id = sent();
        course.as("Frank", () -> approvals.approve(id));
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> course.as(name, () -> approvals.passOn(id)));
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> course.as(name, () -> approvals.paid(id, course.today())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Maureen", "Samira", "Catrin"})
    void onlyFinanceAndAdministratorsAddRates(String name) {
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> course.as(name, () -> rates.add(Vehicle.CAR, FROM, 45)));
    }

    @Test
    void receiptsAreReadByThePersonAndByWhoApprovesAndPays() {
        ReceiptId id = photo(sent());
        course.member("Lena");
        for (String name : List.of("Maureen", "Catrin", "Frank")) {
            assertThat(course.as(name, () -> receipts.read(id)).file().kind()).isEqualTo(ReceiptKind.JPEG);
        }
        for (String name : List.of("Lena", "Samira", "Alex")) {
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> course.as(name, () -> receipts.read(id)));
        }
        assertThat(log())
                .filteredOn("support.receipt.read"::equals)
                .as("of others, each")
                .hasSize(2);
    }

    @Test
    void nobodyDoesAnythingWithTheExpensesOfAnother() {
        ExpenseId id = sent();
        ReceiptId receipt = photo(id);
        course.member("Lena");
        assertThat(course.as("Lena", expenses::mine)).isEmpty();
        List<Runnable> deeds = List.of(
                () -> expenses.takeBack(id),
                () -> expenses.answer(id, "Words"),
                () -> expenses.remove(id, receipt),
                () -> expenses.attach(id, ReceiptFile.read(Drawn.jpeg(40, 30))));
        deeds.forEach(deed -> assertThatExceptionOfType(NotFound.class).isThrownBy(() -> course.as("Lena", deed)));
        assertThat(mine().receipts()).hasSize(1);
    }

    /** R6. */
    @Test
    void whoJudgesSomebodyDoesNotFindThem() {
        ParticipantId nadia = course.trainee("Nadia");
        ExpenseId id = course.as("Nadia", () -> expenses.send(bus("")));
        ReceiptId receipt = course.as("Nadia", () -> expenses.attach(id, ReceiptFile.read(Drawn.jpeg(40, 30))));
        for (String name : List.of("Catrin", "Frank", "Samira")) {
            course.as("Alex", () -> relations.add(course.account(name), nadia, Relations.Kind.MARKS));
        }
        for (String name : List.of("Catrin", "Frank")) {
            assertThat(course.as(name, approvals::list)).isEmpty();
            assertThat(course.as(name, approvals::waiting)).isZero();
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> course.as(name, () -> approvals.approve(id)));
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> course.as(name, () -> receipts.read(receipt)));
        }
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> course.as("Samira", () -> expenses.of(nadia)));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> course.as("Samira", () -> expenses.sendFor(nadia, bus(""), Method.SPOKEN)));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> course.as("Samira", () -> expenses.takeBackFor(id, Method.SPOKEN)));
        assertThat(course.as("Samira", expenses::people))
                .extracting(person -> person.callName())
                .doesNotContain("Nadia");
    }

    /** R6: a ticket on a day tells of a meeting, whichever of the two bought it. */
    @Test
    void whoJudgesSomebodyDoesNotFindWhoIsInAPairWithThem() {
        ParticipantId nadia = course.trainee("Nadia");
        introduced.pair(maureen, nadia);
        ExpenseId id = sent();
        ReceiptId receipt = photo(id);
        for (String name : List.of("Catrin", "Samira")) {
            course.as("Alex", () -> relations.add(course.account(name), nadia, Relations.Kind.MARKS));
        }
        assertThat(course.as("Catrin", approvals::list)).isEmpty();
        assertThat(course.as("Catrin", approvals::waiting)).isZero();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> course.as("Catrin", () -> approvals.approve(id)));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> course.as("Catrin", () -> receipts.read(receipt)));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> course.as("Samira", () -> expenses.of(maureen)));
        assertThat(course.as("Frank", approvals::list)).as("somebody can pay").hasSize(1);
    }

    @Test
    void anotherProgrammeKnowsNothingOfIt() {
        ExpenseId id = sent();
        ReceiptId receipt = photo(id);
        course.as("Frank", () -> rates.add(Vehicle.CAR, FROM, 45));
        Course other = courses.begin();
        assertThat(other.as("Frank", approvals::list)).isEmpty();
        assertThat(other.as("Frank", rates::list)).isEmpty();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> other.as("Frank", () -> approvals.approve(id)));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> other.as("Frank", () -> receipts.read(receipt)));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> other.as("Samira", () -> expenses.of(maureen)));
    }

    @Test
    void noWordStandsAnywhereInClear() {
        ExpenseId id = sent();
        course.as("Catrin", () -> approvals.ask(id, CANARY));
        course.as("Maureen", () -> expenses.answer(id, CANARY));
        course.as("Catrin", () -> approvals.approveLess(id, 100, CANARY));
        for (Map<String, Object> table : sql.rows("select table_schema, table_name from information_schema.tables"
                + " where table_schema in ('core', 'support') and table_type = 'BASE TABLE'")) {
            String name = table.get("table_schema") + "." + table.get("table_name");
            String all = sql.rows("select * from " + name).stream()
                    .map(Map::values)
                    .map(Object::toString)
                    .collect(Collectors.joining("\n"));
            assertThat(all).as(name).doesNotContain("nightingale");
        }
    }

    @Test
    void leavingKeepsWhatIsOwedAndWordsAndReceiptsGoWhenAsked() {
        ExpenseId id = sent();
        photo(id);
        assertThat(course.as("Maureen", () -> transactions.call(() -> words.about(maureen, Locale.UK)))
                        .toString())
                .contains(CANARY);
        assertThat(course.as("Maureen", () -> transactions.call(() -> held.about(maureen, Locale.UK)))
                        .toString())
                .contains("Receipt 1");
        letGo(Level.NO_NEW_USE);
        assertThat(rows("expense_word") + rows("receipt_file")).isEqualTo(2);
        letGo(Level.REMOVE_WORDS);
        assertThat(rows("expense_word")).isZero();
        assertThat(rows("receipt_file")).isOne();
        letGo(Level.ERASE);
        assertThat(rows("receipt") + rows("receipt_file")).isZero();
        course.as("Catrin", () -> approvals.approve(id));
        assertThat(rows("expense")).as("it is still owed").isOne();
    }

    private void letGo(Level level) {
        course.as(
                "Alex",
                () -> transactions.run(() -> {
                    holding.letGo(maureen, level);
                    words.letGo(maureen, level);
                    held.letGo(maureen, level);
                }));
    }

    @Test
    void whatWasPaidGoesSevenYearsLaterWithAllThatBelongsToIt() {
        ExpenseId id = sent();
        photo(id);
        course.as("Frank", () -> {
            approvals.approve(id);
            approvals.paid(id, course.today());
        });
        sent();
        go(2000);
        assertThat(rows("expense")).isEqualTo(2);
        go(600);
        go(30);
        assertThat(rows("expense")).as("what is owed stays").isOne();
        assertThat(rows("receipt_file")).isZero();
        assertThat(rows("expense_word")).isOne();
    }

    private void go(int days) {
        clock.forward(Duration.ofDays(days));
        timer.carryOut(course.programme());
    }
}
