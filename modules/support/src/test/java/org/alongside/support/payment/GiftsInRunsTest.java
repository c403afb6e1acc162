package org.alongside.support.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.core.holding.Holding;
import org.alongside.core.holding.Level;
import org.alongside.core.identity.Acting;
import org.alongside.core.identity.Role;
import org.alongside.core.sealed.SealedTexts;
import org.alongside.spi.ParticipantId;
import org.alongside.support.Course;
import org.alongside.support.bank.Payee;
import org.alongside.support.charity.Charities;
import org.alongside.support.claim.ClaimApprovals;
import org.alongside.support.claim.ClaimId;
import org.alongside.support.claim.ClaimRow;
import org.alongside.support.claim.ClaimState;
import org.alongside.support.claim.Claims;
import org.alongside.support.owed.CharityId;
import org.alongside.support.owed.InAPaymentRun;
import org.alongside.support.owed.Money;
import org.alongside.testing.ModuleTest;
import org.alongside.testing.Transactions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people give to a charity is paid to it, by the same runs, and the charity does not learn whose it was. */
@ModuleTest
class GiftsInRunsTest {
    private static final String OF_THE_CHARITY = "55667788";
    private static final String OF_MAUREEN = "55779911";

    @Inject
    private Payroll payroll;

    @Inject
    private PaymentRuns runs;

    @Inject
    private PaymentSteps steps;

    @Inject
    private PaymentFiles files;

    @Inject
    private Statements statements;

    @Inject
    private Charities charities;

    @Inject
    private Claims claims;

    @Inject
    private ClaimApprovals approvals;

    @Inject
    private SealedTexts texts;

    @Inject
    @Any
    private Instance<Holding> holdings;

    @Inject
    private Transactions transactions;

    @Inject
    private Acting acting;

    private Course course;
    private ParticipantId maureen;
    private CharityId allotments;
    private ClaimId given;

    @BeforeEach
    void maureenGivesOneClaimAndKeepsAnother() {
        course = payroll.begin();
        course.staff("Gwen", Role.FINANCE);
        maureen = course.member("Maureen");
        payroll.hasAccount(course, "Maureen", OF_MAUREEN);
        payroll.paysFrom(course);
        allotments = course.as(
                "Gwen",
                () -> charities.add(
                        "The Allotments",
                        "1234567",
                        new Payee.Written("Allotments Trust", "200000", OF_THE_CHARITY, "")));
        payroll.approved(course, "Maureen", maureen, 90, "Frank");
        course.held(UUID.randomUUID(), course.today().minusDays(1), 60, maureen);
        given = course.as("Maureen", claims::undecided).get(0).id();
        course.as("Maureen", () -> claims.give(given, allotments));
        course.as("Frank", () -> approvals.approve(given));
    }

    private RunId prepared() {
        RunId run = course.as("Fay", () -> runs.ask(course.today())).id();
        boolean[] more = {true};
        while (more[0]) {
            acting.asPlatform(course.programme(), () -> more[0] = steps.step(run));
        }
        return run;
    }

    private RunId released() {
        RunId run = prepared();
        course.as("Fay", () -> runs.release(run));
        return run;
    }

    private String file(RunId run, FileFormat format) {
        return new String(course.as("Fay", () -> files.take(run, format)).bytes(), StandardCharsets.UTF_8);
    }

    private PaymentRuns.LineRow gift(RunId run) {
        return course.as("Fay", () -> runs.lines(run)).stream()
                .filter(line -> line.charity().isPresent())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theCharityIsPaidByALineOfItsOwnAndThePersonByAnother() {
        assertThat(course.as("Fay", () -> runs.lines(prepared())))
                .extracting(PaymentRuns.LineRow::charity, PaymentRuns.LineRow::amount)
                .containsExactlyInAnyOrder(
                        tuple(Optional.of("The Allotments"), Money.pence(2500)),
                        tuple(Optional.empty(), Money.pence(3750)));
    }

    @Test
    void noFileSaysToTheCharityWhoGave() {
        RunId run = released();
        PaymentRuns.LineRow gift = gift(run);
        String csv = file(run, FileFormat.CSV);
        assertThat(csv.lines().filter(line -> line.startsWith(gift.reference())))
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .contains("Allotments Trust", OF_THE_CHARITY, "25.00", "bank")
                        .doesNotContain("Maureen", OF_MAUREEN));
        String pain = file(run, FileFormat.PAIN_001);
        int at = pain.indexOf(gift.reference());
        String transfer = pain.substring(at, pain.indexOf("</CdtTrfTxInf>", at));
        assertThat(transfer)
                .contains("25.00", "Allotments Trust", OF_THE_CHARITY)
                .doesNotContain("Maureen", "Neil", OF_MAUREEN);
        assertThat(pain).containsOnlyOnce(OF_MAUREEN).containsOnlyOnce(OF_THE_CHARITY);
    }

    @Test
    void whoGaveSeesThatItWasPaid() {
        RunId run = released();
        assertThat(state()).isEqualTo(ClaimState.WITH_FINANCE);
        assertThatExceptionOfType(InAPaymentRun.class)
                .isThrownBy(() -> course.as("Frank", () -> approvals.paid(given)));
        String list =
                "date,reference,amount\n" + course.today() + "," + gift(run).reference() + ",-25.00\n";
        assertThat(course.as("Fay", () -> statements.read(list.getBytes(StandardCharsets.UTF_8)))
                        .paid())
                .isEqualTo(1);
        assertThat(state()).isEqualTo(ClaimState.PAID);
    }

    private ClaimState state() {
        return payroll.mine(course, "Maureen").stream()
                .filter(row -> row.id().equals(given))
                .map(ClaimRow::state)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whoTypedWhereTheMoneyOfTheCharityGoesDoesNotReleaseIt() {
        RunId run = prepared();
        assertThatExceptionOfType(NotByTheSamePerson.class)
                .isThrownBy(() -> course.as("Gwen", () -> runs.release(run)));
        course.as("Fay", () -> runs.release(run));
        assertThatExceptionOfType(NotByTheSamePerson.class)
                .isThrownBy(() -> course.as("Gwen", () -> files.take(run, FileFormat.CSV)));
    }

    /** R12: what somebody gave is paid, whatever became of them. */
    @Test
    void whoWasErasedHasGivenAllTheSame() {
        course.as(
                "Alex",
                () -> transactions.run(() -> {
                    holdings.stream()
                            .sorted(Comparator.comparing(Holding::turn))
                            .filter(holding -> holding.key().startsWith("support."))
                            .forEach(holding -> holding.letGo(maureen, Level.ERASE));
                    texts.shred(maureen);
                }));
        RunId run = released();
        String pain = file(run, FileFormat.PAIN_001);
        assertThat(pain).contains(OF_THE_CHARITY, gift(run).reference()).doesNotContain(OF_MAUREEN);
        List<PaymentRuns.LineRow> lines = course.as("Fay", () -> runs.lines(run));
        course.as("Fay", () -> lines.forEach(line -> runs.paidAnotherWay(line.id(), course.today())));
        assertThat(state()).isEqualTo(ClaimState.PAID);
    }

    @Test
    void whatIsNotOfferedAnyMoreIsPaidWhereItWasGiven() {
        course.as("Gwen", () -> charities.offer(allotments, false));
        assertThat(file(released(), FileFormat.PAIN_001)).contains(OF_THE_CHARITY);
    }
}
