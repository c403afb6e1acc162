package org.alongside.support.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.prowidesoftware.swift.model.mx.MxPain00100109;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.alongside.core.consent.Method;
import org.alongside.core.holding.Level;
import org.alongside.core.identity.NotAllowed;
import org.alongside.core.identity.Relations;
import org.alongside.core.identity.Role;
import org.alongside.core.module.DatabaseReady;
import org.alongside.core.participant.Participants;
import org.alongside.core.problem.Invalid;
import org.alongside.core.problem.NotFound;
import org.alongside.core.problem.Refusal;
import org.alongside.core.retention.RetentionTimer;
import org.alongside.core.ui.Todo;
import org.alongside.core.ui.TodoSource;
import org.alongside.spi.ParticipantId;
import org.alongside.support.Course;
import org.alongside.support.bank.BankDetails;
import org.alongside.support.bank.Payee;
import org.alongside.support.claim.ClaimApprovals;
import org.alongside.support.claim.ClaimId;
import org.alongside.support.claim.ClaimRow;
import org.alongside.support.claim.ClaimState;
import org.alongside.support.owed.Money;
import org.alongside.support.owed.PaymentKind;
import org.alongside.testing.ModuleTest;
import org.alongside.testing.MovableClock;
import org.alongside.testing.Sql;
import org.alongside.testing.Transactions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ModuleTest
class PaymentRunsTest {
    @Inject
    private Payroll payroll;

    @Inject
    private PaymentRuns runs;

    @Inject
    private PaymentFiles files;

    @Inject
    private Statements statements;

    @Inject
    private DaysToPaid measure;

    @Inject
    private PaymentWork work;

    @Inject
    private PaymentsHolding holding;

    @Inject
    private ClaimApprovals approvals;

    @Inject
    private BankDetails bank;

    @Inject
    private Participants participants;

    @Inject
    private Relations relations;

    @Inject
    private RetentionTimer timer;

    @Inject
    private MovableClock clock;

    @Inject
    private Transactions transactions;

    @Inject
    private Sql sql;

    @Inject
    @Any
    private Instance<TodoSource> todos;

    private Course course;
    private ParticipantId maureen;
    private ParticipantId dev;

    @BeforeEach
    void twoPeopleAreOwedMoney() {
        work.start(new DatabaseReady());
        course = payroll.begin();
        maureen = course.member("Maureen");
        dev = course.member("Dev");
        payroll.approved(course, "Maureen", maureen, 60, "Frank");
        payroll.approved(course, "Maureen", maureen, 90, "Frank");
        payroll.approved(course, "Dev", dev, 60, "Frank");
    }

    private RunId prepared(String name) {
        RunId run = course.as(name, () -> runs.ask(course.today())).id();
        waitFor(name, run);
        return run;
    }

    private void waitFor(String name, RunId run) {
        for (int i = 0; i < 200 && state(name, run) == RunState.WORKING; i++) {
            work.run();
            sleep();
        }
        assertThat(state(name, run)).isNotEqualTo(RunState.WORKING);
    }

    private static void sleep() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private RunId released() {
        RunId run = prepared("Fay");
        course.as("Fay", () -> runs.release(run));
        return run;
    }

    private RunState state(String name, RunId run) {
        return course.as(name, () -> runs.read(run)).state();
    }

    private List<ClaimState> states(String name) {
        return payroll.mine(course, name).stream().map(ClaimRow::state).toList();
    }

    private PaymentRuns.LineRow line(RunId run, String callName) {
        return course.as("Fay", () -> runs.lines(run)).stream()
                .filter(line -> line.callName().equals(callName))
                .findFirst()
                .orElseThrow();
    }

    private Statements.Read bankSays(String... lines) {
        String file = "date,reference,amount\n" + String.join("\n", lines) + "\n";
        return course.as("Fay", () -> statements.read(file.getBytes(StandardCharsets.UTF_8)));
    }

    private String booked(PaymentRuns.LineRow line, String amount) {
        return course.today() + "," + line.reference() + "," + amount;
    }

    @Test
    void oneLinePaysAllThatOnePersonIsOwed() {
        RunId run = prepared("Fay");
        assertThat(course.as("Fay", () -> runs.lines(run)))
                .extracting(PaymentRuns.LineRow::callName, PaymentRuns.LineRow::amount, PaymentRuns.LineRow::kind)
                .containsExactly(
                        tuple("Dev", Money.pence(2500), PaymentKind.FEE),
                        tuple("Maureen", Money.pence(6250), PaymentKind.FEE));
        assertThat(course.as("Fay", () -> runs.read(run))).satisfies(row -> {
            assertThat(row.state()).isEqualTo(RunState.PREPARED);
            assertThat(row.payments()).isEqualTo(2);
            assertThat(row.sum()).contains(Money.pence(8750));
        });
        assertThat(states("Maureen")).as("nothing is released yet").containsOnly(ClaimState.APPROVED);
    }

    @Test
    void fromClaimToPaid() {
        payroll.hasAccount(course, "Maureen", "55779911");
        payroll.paysFrom(course);
        RunId run = released();
        assertThat(states("Maureen")).containsOnly(ClaimState.WITH_FINANCE);

        PaymentFiles.Taken taken = course.as("Fay", () -> files.take(run, FileFormat.PAIN_001));
        String reference = MxPain00100109.parse(new String(taken.bytes(), StandardCharsets.UTF_8))
                .getCstmrCdtTrfInitn()
                .getPmtInf()
                .get(0)
                .getCdtTrfTxInf()
                .get(0)
                .getPmtId()
                .getEndToEndId();
        assertThat(reference).isEqualTo(line(run, "Maureen").reference());
        assertThat(taken.payments()).as("Dev is paid another way").isEqualTo(1);

        assertThat(bankSays(course.today() + ",BGC " + reference + ",-62.50")).satisfies(read -> {
            assertThat(read.paid()).isEqualTo(1);
            assertThat(read.toDecide()).isZero();
        });
        assertThat(states("Maureen")).containsOnly(ClaimState.PAID);
        assertThat(payroll.mine(course, "Maureen").get(0).paidOn()).contains(course.today());
        assertThat(state("Fay", run)).isEqualTo(RunState.RELEASED);

        course.as("Fay", () -> runs.paidAnotherWay(line(run, "Dev").id(), course.today()));
        assertThat(states("Dev")).containsOnly(ClaimState.PAID);
        assertThat(state("Fay", run)).isEqualTo(RunState.SETTLED);
    }

    private List<String> todos(String name) {
        return course.as(
                name,
                () -> todos.stream()
                        .flatMap(source -> source.todos(Locale.ENGLISH).stream())
                        .map(Todo::sentence)
                        .toList());
    }

    @Test
    void theFirstPageNamesWhatWaitsForARunOrADecision() {
        assertThat(todos("Fay")).contains("3 approved payments wait for a run");
        assertThat(todos("Frank"))
                .as("he approved them himself")
                .noneMatch(sentence -> sentence.contains("wait for a run"));
        assertThat(todos("Maureen")).noneMatch(sentence -> sentence.contains("run"));
        RunId run = released();
        assertThat(todos("Fay")).noneMatch(sentence -> sentence.contains("wait"));
        bankSays(booked(line(run, "Maureen"), "-62.00"));
        assertThat(todos("Frank")).contains("1 booking of the bank to decide about");
    }

    @Test
    void anEmptyRunIsNotMade() {
        prepared("Fay");
        assertThatExceptionOfType(NothingToPay.class)
                .isThrownBy(() -> course.as("Fay", () -> runs.ask(course.today())));
    }

    @Test
    void onlyClaimsThatWereApprovedUntilThatDayAreTaken() {
        assertThatExceptionOfType(NothingToPay.class)
                .isThrownBy(() -> course.as("Fay", () -> runs.ask(course.today().minusDays(1))));
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> course.as("Fay", () -> runs.ask(course.today().plusDays(1))));
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> course.as("Fay", () -> runs.ask(null)));
    }

    @Test
    void whoApprovedAClaimDoesNotPayIt() {
        assertThatExceptionOfType(NothingToPay.class)
                .isThrownBy(() -> course.as("Frank", () -> runs.ask(course.today())));
        payroll.approved(course, "Dev", dev, 30, "Fay");
        RunId franks = prepared("Frank");
        assertThat(course.as("Frank", () -> runs.read(franks)).sum()).contains(Money.pence(1250));
        RunId fays = prepared("Fay");
        assertThatExceptionOfType(NotByTheSamePerson.class)
                .isThrownBy(() -> course.as("Frank", () -> runs.release(fays)));
        assertThatExceptionOfType(NotByTheSamePerson.class)
                .isThrownBy(() -> course.as("Fay", () -> runs.release(franks)));
        assertThat(state("Fay", fays)).isEqualTo(RunState.PREPARED);
    }

    @Test
    void whoTypedWherePayGoesDoesNotReleaseIt() {
        RunId run = prepared("Fay");
        Payee.Written mine = new Payee.Written("Maureen", "200000", "99999999", "");
        course.as("Fay", () -> bank.enterFor(maureen, mine, Method.SPOKEN));
        assertThatExceptionOfType(NotByTheSamePerson.class).isThrownBy(() -> course.as("Fay", () -> runs.release(run)));
        course.staff("Una", Role.FINANCE);
        course.as("Una", () -> runs.release(run));
        assertThatExceptionOfType(NotByTheSamePerson.class)
                .isThrownBy(() -> course.as("Fay", () -> files.take(run, FileFormat.CSV)));
        assertThat(course.as("Una", () -> files.take(run, FileFormat.CSV)).payments())
                .isEqualTo(2);
    }

    @Test
    void whoIsPaidDoesNotPayThemselves() {
        course.staff("Moses", Role.MENTOR, Role.FINANCE);
        course.as("Catrin", () -> participants.signsInWith(dev, course.account("Moses")));
        RunId without = prepared("Moses");
        assertThat(course.as("Moses", () -> runs.lines(without)))
                .extracting(PaymentRuns.LineRow::callName)
                .containsExactly("Maureen");
        RunId his = prepared("Fay");
        assertThatExceptionOfType(NotByTheSamePerson.class)
                .isThrownBy(() -> course.as("Moses", () -> runs.release(his)));
    }

    @Test
    void aRunThatIsDroppedFreesItsClaimsForAnother() {
        RunId first = prepared("Fay");
        course.as("Fay", () -> runs.drop(first));
        assertThat(course.as("Fay", () -> runs.lines(first))).isEmpty();
        RunId second = prepared("Fay");
        assertThat(course.as("Fay", () -> runs.read(second)).sum()).contains(Money.pence(8750));
        course.as("Fay", () -> runs.release(second));
        assertThatExceptionOfType(NotAtThisPoint.class).isThrownBy(() -> course.as("Fay", () -> runs.drop(second)));
        assertThatExceptionOfType(NotAtThisPoint.class).isThrownBy(() -> course.as("Fay", () -> runs.release(first)));
    }

    @Test
    void aClaimInARunIsNotPaidByHandAsWell() {
        ClaimId claim = payroll.mine(course, "Dev").get(0).id();
        prepared("Fay");
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> course.as("Frank", () -> approvals.paid(claim)));
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> course.as("Frank", () -> approvals.passOn(claim)));
    }

    @Test
    void aClaimThatWasPaidByHandIsInNoRun() {
        course.as(
                "Frank", () -> approvals.paid(payroll.mine(course, "Dev").get(0).id()));
        RunId run = prepared("Fay");
        assertThat(course.as("Fay", () -> runs.read(run)).sum()).contains(Money.pence(6250));
    }

    /** Each claim is in one run, whoever was first. */
    @Test
    void twoRunsAskedForAtTheSameMomentShareNoClaim() throws Exception {
        course.staff("Una", Role.FINANCE);
        List<RunId> both = new ArrayList<>();
        for (Object asked : atOnce(
                () -> course.as("Fay", () -> runs.ask(course.today())).id(),
                () -> course.as("Una", () -> runs.ask(course.today())).id())) {
            if (asked instanceof RunId run) {
                both.add(run);
            }
        }
        both.forEach(run -> waitFor("Fay", run));
        long sum = both.stream()
                .flatMap(run -> course.as("Fay", () -> runs.read(run)).sum().stream())
                .mapToLong(Money::minor)
                .sum();
        assertThat(sum).isEqualTo(8750);
    }

    @Test
    void ofTwoWhoReleaseAtTheSameMomentOneIsTold() throws Exception {
        course.staff("Una", Role.FINANCE);
        RunId run = prepared("Fay");
        List<Object> answers = atOnce(
                () -> {
                    course.as("Fay", () -> runs.release(run));
                    return "released";
                },
                () -> {
                    course.as("Una", () -> runs.release(run));
                    return "released";
                });
        assertThat(answers).filteredOn("released"::equals).hasSize(1);
        assertThat(states("Maureen")).containsOnly(ClaimState.WITH_FINANCE);
    }

    @Test
    void ofReleasingAndDroppingAtTheSameMomentOneIsDone() throws Exception {
        RunId run = prepared("Fay");
        List<Object> answers = atOnce(
                () -> {
                    course.as("Fay", () -> runs.release(run));
                    return "released";
                },
                () -> {
                    course.as("Frank", () -> runs.drop(run));
                    return "dropped";
                });
        assertThat(answers).filteredOn(answer -> answer instanceof String).hasSize(1);
        assertThat(states("Maureen"))
                .containsOnly(answers.contains("released") ? ClaimState.WITH_FINANCE : ClaimState.APPROVED);
    }

    @Test
    void theSameListReadTwiceAtTheSameMomentCountsOnce() throws Exception {
        RunId run = released();
        String line = booked(line(run, "Maureen"), "-62.50");
        List<Object> answers = atOnce(() -> bankSays(line), () -> bankSays(line));
        assertThat(answers)
                .filteredOn(answer -> answer instanceof Statements.Read read && read.paid() == 1)
                .hasSize(1);
        assertThat(course.as("Fay", statements::toDecide)).isEmpty();
        assertThat(states("Maureen")).containsOnly(ClaimState.PAID);
    }

    /** What came of both: an answer, or what refused it. */
    private static List<Object> atOnce(Callable<?> first, Callable<?> second) throws Exception {
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            List<Object> answers = new ArrayList<>();
            for (Future<Object> answer : both.invokeAll(List.of(told(first), told(second)))) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            both.shutdownNow();
        }
    }

    private static Callable<Object> told(Callable<?> deed) {
        return () -> {
            try {
                return deed.call();
            } catch (Refusal | OptimisticLockException told) {
                return told;
            }
        };
    }

    @Test
    void filesAreTakenOfReleasedRunsOnlyAndEachIsKeptWithItsDigest() {
        payroll.hasAccount(course, "Maureen", "55779911");
        payroll.paysFrom(course);
        RunId run = prepared("Fay");
        assertThatExceptionOfType(NotAtThisPoint.class)
                .isThrownBy(() -> course.as("Fay", () -> files.take(run, FileFormat.CSV)));
        course.as("Fay", () -> runs.release(run));

        PaymentFiles.Taken list = course.as("Fay", () -> files.take(run, FileFormat.CSV));
        assertThat(new String(list.bytes(), StandardCharsets.UTF_8))
                .contains("Maureen O'Neil,fee,62.50,GBP,200000,55779911,,bank")
                .contains("Dev,fee,25.00,GBP,,,,another way");
        assertThat(list.sum()).isEqualTo(8750);
        PaymentFiles.Taken bacs = course.as("Fay", () -> files.take(run, FileFormat.BACS));
        assertThat(bacs.payments()).isEqualTo(1);
        assertThat(course.as("Fay", () -> files.take(run, FileFormat.BACS)).sha256())
                .as("the same file")
                .isEqualTo(bacs.sha256());
        assertThat(course.as("Fay", () -> files.taken(run)))
                .extracting(PaymentFiles.Row::format, PaymentFiles.Row::sha256, PaymentFiles.Row::takenBy)
                .contains(tuple(FileFormat.CSV, list.sha256(), "Fay"), tuple(FileFormat.BACS, bacs.sha256(), "Fay"));
        assertThat(actions()).contains("support.payment-file.taken", "support.bank.in-file");
    }

    private List<String> actions() {
        return sql
                .rows(
                        "select action from core.audit_entry where programme_id = ?",
                        course.programme().value())
                .stream()
                .map(row -> row.get("action").toString())
                .toList();
    }

    @Test
    void thereIsNoFileForABankWithoutAnAccountNorOnceSomeWasPaid() {
        RunId run = released();
        assertThatExceptionOfType(NobodyByBank.class)
                .isThrownBy(() -> course.as("Fay", () -> files.take(run, FileFormat.PAIN_001)));
        payroll.hasAccount(course, "Maureen", "55779911");
        assertThatExceptionOfType(NoPayingAccount.class)
                .isThrownBy(() -> course.as("Fay", () -> files.take(run, FileFormat.PAIN_001)));
        payroll.paysFrom(course);
        course.as("Fay", () -> files.take(run, FileFormat.PAIN_001));
        bankSays(booked(line(run, "Maureen"), "-62.50"));
        assertThatExceptionOfType(BeingSettled.class)
                .isThrownBy(() -> course.as("Fay", () -> files.take(run, FileFormat.PAIN_001)));
        assertThatExceptionOfType(BeingSettled.class)
                .isThrownBy(() -> course.as("Fay", () -> files.take(run, FileFormat.BACS)));
        PaymentFiles.Taken rest = course.as("Fay", () -> files.take(run, FileFormat.CSV));
        assertThat(rest.payments()).as("who was paid is left out").isEqualTo(1);
        assertThat(new String(rest.bytes(), StandardCharsets.UTF_8))
                .contains("Dev,fee,25.00")
                .doesNotContain("Maureen");
    }

    @Test
    void aRunGoesToABankInOneFormatOnly() {
        payroll.hasAccount(course, "Maureen", "55779911");
        payroll.paysFrom(course);
        RunId run = released();
        course.as("Fay", () -> files.take(run, FileFormat.CSV));
        course.as("Fay", () -> files.take(run, FileFormat.BACS));
        assertThatExceptionOfType(TakenInOtherFormat.class)
                .isThrownBy(() -> course.as("Fay", () -> files.take(run, FileFormat.PAIN_001)));
        course.as("Fay", () -> files.take(run, FileFormat.BACS));
        course.as("Fay", () -> files.take(run, FileFormat.CSV));
        assertThat(course.as("Fay", () -> files.taken(run)))
                .extracting(PaymentFiles.Row::format)
                .containsExactlyInAnyOrder(FileFormat.CSV, FileFormat.BACS, FileFormat.BACS, FileFormat.CSV);
    }

    @Test
    void theSameListAgainChangesNothing() {
        RunId run = released();
        String[] list = {booked(line(run, "Maureen"), "-62.50"), booked(line(run, "Dev"), "-24.00")};
        assertThat(bankSays(list)).isEqualTo(new Statements.Read(1, 1, 0, 0, false));
        List<Map<String, Object>> before = everything();
        assertThat(bankSays(list).again()).isTrue();
        assertThat(everything()).isEqualTo(before);
        // As part of a longer list, too.
        assertThat(bankSays(list[0], list[1], course.today() + ",Tea,-1.00"))
                .isEqualTo(new Statements.Read(0, 0, 1, 1, false));
        assertThat(course.as("Fay", statements::toDecide)).hasSize(1);
    }

    private List<Map<String, Object>> everything() {
        List<Map<String, Object>> all = new ArrayList<>();
        for (String table : List.of("claim", "payment_line", "payment_run", "statement_finding", "bank_statement")) {
            all.addAll(sql.rows(
                    "select * from support." + table + " where programme_id = ? order by id",
                    course.programme().value()));
        }
        return all;
    }

    @Test
    void aListWithOneBadLineChangesNothing() {
        RunId run = released();
        List<Map<String, Object>> before = everything();
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> bankSays(booked(line(run, "Maureen"), "-62.50"), "tomorrow,x,y"));
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void anotherAmountIsForAPersonToDecide() {
        RunId run = released();
        bankSays(booked(line(run, "Maureen"), "-62.00"));
        assertThat(states("Maureen")).containsOnly(ClaimState.WITH_FINANCE);
        Statements.FindingRow finding = course.as("Fay", statements::toDecide).get(0);
        assertThat(finding.kind()).isEqualTo(FindingKind.DIFFERENT);
        assertThat(finding.amount()).isEqualTo(Money.pence(6200));
        assertThat(finding.due()).contains(Money.pence(6250));
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> course.as("Fay", () -> statements.decide(finding.id(), Decision.NOT_PAID)));
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> course.as("Fay", () -> statements.decide(finding.id(), null)));
        course.as("Fay", () -> statements.decide(finding.id(), Decision.PAID));
        assertThat(states("Maureen")).containsOnly(ClaimState.PAID);
        assertThat(course.as("Fay", statements::toDecide)).isEmpty();
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> course.as("Fay", () -> statements.decide(finding.id(), Decision.NOTED)));
    }

    @Test
    void moneyThatCameBackIsStillOwedAndTheOldBookingDoesNotPayItAgain() {
        RunId run = released();
        PaymentRuns.LineRow hers = line(run, "Maureen");
        String paid = booked(hers, "-62.50");
        String back = booked(hers, "62.50");
        bankSays(paid, back);
        Statements.FindingRow finding = course.as("Fay", statements::toDecide).get(0);
        assertThat(finding.kind()).isEqualTo(FindingKind.RETURNED);
        course.as("Fay", () -> statements.decide(finding.id(), Decision.NOT_PAID));
        assertThat(states("Maureen")).containsOnly(ClaimState.WITH_FINANCE);

        assertThat(bankSays(paid, back, course.today() + ",Tea,-1").paid()).isZero();
        assertThat(course.as("Fay", statements::toDecide)).isEmpty();
        course.as("Fay", () -> runs.paidAnotherWay(hers.id(), course.today()));
        assertThat(states("Maureen")).containsOnly(ClaimState.PAID);
        assertThatExceptionOfType(NotAtThisPoint.class)
                .isThrownBy(() -> course.as("Fay", () -> runs.paidAnotherWay(hers.id(), course.today())));
    }

    @Test
    void whatWasPaidTwiceAndWhatNobodyKnowsIsForAPerson() {
        RunId run = released();
        bankSays(
                booked(line(run, "Maureen"), "-62.50"),
                booked(line(run, "Maureen"), "-62.50"),
                course.today() + ",PY2222222222222222,-5.00");
        assertThat(course.as("Fay", statements::toDecide))
                .extracting(Statements.FindingRow::kind)
                .containsExactlyInAnyOrder(FindingKind.TWICE, FindingKind.UNKNOWN);
    }

    @Test
    void whatIsNotReleasedIsNotPaidByALine() {
        RunId run = prepared("Fay");
        bankSays(booked(line(run, "Maureen"), "-62.50"));
        assertThat(states("Maureen")).containsOnly(ClaimState.APPROVED);
        assertThatExceptionOfType(NotAtThisPoint.class)
                .isThrownBy(() -> course.as(
                        "Fay", () -> runs.paidAnotherWay(line(run, "Dev").id(), course.today())));
    }

    /** R12. */
    @Test
    void leavingDoesNotTouchWhatIsOwed() {
        payroll.hasAccount(course, "Maureen", "55779911");
        payroll.paysFrom(course);
        course.leaves(maureen);
        RunId run = released();
        for (Level level : Level.values()) {
            course.as("Alex", () -> transactions.call(() -> holding.letGo(maureen, level)));
        }
        assertThat(line(run, "Maureen").amount()).isEqualTo(Money.pence(6250));
        assertThat(course.as("Fay", () -> files.take(run, FileFormat.PAIN_001)).payments())
                .isEqualTo(1);
        bankSays(booked(line(run, "Maureen"), "-62.50"));
        assertThat(states("Maureen")).containsOnly(ClaimState.PAID);
    }

    /** R6. */
    @Test
    void aRunThatPaysSomebodyDoesNotExistForWhoJudgesThem() {
        ParticipantId nadia = course.trainee("Nadia");
        course.staff("Una", Role.FINANCE);
        payroll.approved(course, "Nadia", nadia, 60, "Frank");
        course.as("Alex", () -> relations.add(course.account("Una"), nadia, Relations.Kind.MARKS));

        RunId unas = prepared("Una");
        assertThat(course.as("Una", () -> runs.lines(unas)))
                .extracting(PaymentRuns.LineRow::callName)
                .doesNotContain("Nadia");
        RunId hers = prepared("Fay");
        UUID line = line(hers, "Nadia").id();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> course.as("Una", () -> runs.read(hers)));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> course.as("Una", () -> runs.lines(hers)));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> course.as("Una", () -> runs.drop(hers)));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> course.as("Una", () -> runs.release(hers)));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> course.as("Una", () -> files.taken(hers)));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> course.as("Una", () -> runs.paidAnotherWay(line, course.today())));
        assertThat(course.as("Una", runs::list))
                .extracting(PaymentRuns.Row::id)
                .contains(unas)
                .doesNotContain(hers);

        course.as("Fay", () -> runs.release(hers));
        course.as("Fay", () -> runs.release(unas));
        String list = "date,reference,amount\n"
                + booked(line(unas, "Dev"), "-25.00")
                + "\n"
                + booked(line(hers, "Nadia"), "-25.00")
                + "\n";
        List<Map<String, Object>> before = everything();
        assertThatExceptionOfType(ForAColleague.class)
                .isThrownBy(() -> course.as("Una", () -> statements.read(list.getBytes(StandardCharsets.UTF_8))));
        assertThat(everything())
                .as("nothing was changed, and a colleague can read it")
                .isEqualTo(before);

        bankSays(course.today() + "," + line(hers, "Nadia").reference() + ",-1.00");
        assertThat(course.as("Una", statements::toDecide)).isEmpty();
        UUID finding = course.as("Fay", statements::toDecide).get(0).id();
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> course.as("Una", () -> statements.decide(finding, Decision.NOTED)));
    }

    @Test
    void anotherProgrammesRunsDoNotExist() {
        RunId run = released();
        UUID line = line(run, "Dev").id();
        String reference = line(run, "Dev").reference();
        Course other = payroll.begin();
        assertThat(other.as("Fay", runs::list)).isEmpty();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> other.as("Fay", () -> runs.read(run)));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> other.as("Fay", () -> files.take(run, FileFormat.CSV)));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> other.as("Fay", () -> runs.paidAnotherWay(line, course.today())));
        byte[] file = ("date,reference,amount\n" + course.today() + "," + reference + ",-25.00\n")
                .getBytes(StandardCharsets.UTF_8);
        assertThat(other.as("Fay", () -> statements.read(file)).paid()).isZero();
        assertThat(states("Dev")).containsOnly(ClaimState.WITH_FINANCE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Maureen", "Samira", "Catrin", "Alex"})
    void onlyFinancePays(String name) {
        RunId run = released();
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> course.as(name, () -> runs.ask(course.today())));
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> course.as(name, runs::list));
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> course.as(name, () -> runs.lines(run)));
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> course.as(name, () -> runs.release(run)));
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> course.as(name, () -> files.take(run, FileFormat.CSV)));
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> course.as(name, () -> statements.read(new byte[0])));
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> course.as(name, statements::toDecide));
    }

    /** R13, and over the team as well: five people are needed. */
    @Test
    void daysToPaidAreToldOfFivePeopleAndOfWhoIsNotJudged() {
        for (String name : List.of("Ruth", "Gareth", "Tom")) {
            payroll.approved(course, name, course.member(name), 60, "Frank");
        }
        RunId run = released();
        for (PaymentRuns.LineRow line : course.as("Fay", () -> runs.lines(run))) {
            assertThat(course.as("Catrin", measure::read).programme()).isEmpty();
            course.as("Fay", () -> runs.paidAnotherWay(line.id(), course.today()));
        }
        assertThat(course.as("Catrin", measure::read)).satisfies(read -> {
            assertThat(read.programme()).contains(0.0);
            assertThat(read.initiatives()).singleElement().satisfies(one -> {
                assertThat(one.title()).isEqualTo("Tuesday circle");
                assertThat(one.days()).contains(0.0);
            });
        });
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> course.as("Maureen", measure::read));
    }

    @Test
    void whereNobodysPayGoesAnyMoreGoesAYearAfterTheLastPayment() {
        payroll.hasAccount(course, "Maureen", "55779911");
        payroll.hasAccount(course, "Dev", "55779912");
        course.leaves(maureen);
        course.leaves(dev);
        RunId run = released();
        for (int days : List.of(300, 300)) {
            clock.forward(Duration.ofDays(days));
            timer.carryOut(course.programme());
        }
        assertThat(withAccounts()).as("both are owed").containsExactlyInAnyOrder(maureen.value(), dev.value());
        bankSays(booked(line(run, "Maureen"), "-62.50"));
        for (int days : List.of(200, 30)) {
            clock.forward(Duration.ofDays(days));
            timer.carryOut(course.programme());
        }
        assertThat(withAccounts()).as("it was paid this year").contains(maureen.value());
        for (int days : List.of(170, 30)) {
            clock.forward(Duration.ofDays(days));
            timer.carryOut(course.programme());
        }
        assertThat(withAccounts()).containsExactly(dev.value());
    }

    private List<Object> withAccounts() {
        return sql
                .rows(
                        "select participant_id from support.bank_account where programme_id = ?",
                        course.programme().value())
                .stream()
                .map(row -> row.get("participant_id"))
                .toList();
    }

    @Test
    void whatWasPaidGoesSevenYearsLaterAndWhatIsOwedNever() {
        RunId run = released();
        bankSays(booked(line(run, "Maureen"), "-62.50"));
        for (int days : List.of(2000, 30, 7 * 366 + 31 - 2000, 30)) {
            clock.forward(Duration.ofDays(days));
            timer.carryOut(course.programme());
        }
        assertThat(sql.rows("select participant_id from support.payment_line where run_id = ?", run.value()))
                .extracting(row -> row.get("participant_id"))
                .containsExactly(dev.value());
        assertThat(states("Maureen")).isEmpty();
        assertThat(states("Dev")).containsOnly(ClaimState.WITH_FINANCE);
    }
}
