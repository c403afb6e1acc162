package org.alongside.support.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.TransactionalException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.alongside.core.consent.Method;
import org.alongside.core.identity.NotAllowed;
import org.alongside.core.identity.Role;
import org.alongside.core.participant.Duplicates;
import org.alongside.core.participant.Participants;
import org.alongside.core.problem.Invalid;
import org.alongside.core.problem.NotFound;
import org.alongside.spi.ParticipantId;
import org.alongside.support.Course;
import org.alongside.support.Courses;
import org.alongside.testing.ModuleTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ModuleTest
class ClaimApprovalsTest {
    private static final LocalDate HELD = LocalDate.of(2026, 1, 9);

    @Inject
    private Claims claims;

    @Inject
    private ClaimApprovals approvals;

    @Inject
    private RateCards rates;

    @Inject
    private Participants participants;

    @Inject
    private Duplicates duplicates;

    @Inject
    private Courses courses;

    private Course course;
    private ParticipantId maureen;
    private ClaimId claim;

    @BeforeEach
    void maureenHasAClaim() {
        course = courses.begin();
        maureen = course.member("Maureen");
        course.as("Frank", () -> rates.set(LocalDate.of(2026, 1, 1), 2500));
        course.held(UUID.randomUUID(), HELD, 60, maureen);
        claim = course.as("Maureen", claims::mine).get(0).id();
    }

    /** Of two who approve at the same moment, one did; the other is told that it stands elsewhere by now. */
    @Test
    void ofTwoWhoApproveAtTheSameMomentOneIsTold() throws Exception {
        course.staff("Fay", Role.FINANCE);
        course.as("Maureen", () -> claims.send(claim));
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            List<Future<Optional<RuntimeException>>> answers =
                    both.invokeAll(List.of(() -> approving("Frank"), () -> approving("Fay")));
            List<RuntimeException> told = new ArrayList<>();
            for (Future<Optional<RuntimeException>> answer : answers) {
                answer.get().ifPresent(told::add);
            }
            assertThat(told).singleElement().isInstanceOfAny(NotAtThisStep.class, OptimisticLockException.class);
        } finally {
            both.shutdownNow();
        }
        assertThat(state()).isEqualTo(ClaimState.APPROVED);
    }

    private Optional<RuntimeException> approving(String name) {
        try {
            course.as(name, () -> approvals.approve(claim));
            return Optional.empty();
        } catch (NotAtThisStep told) {
            return Optional.of(told);
        } catch (TransactionalException late) {
            // Only when it was to be written it came out that somebody else had been there; the API answers 409 to
            // that.
            return Optional.of((RuntimeException) late.getCause().getCause());
        }
    }

    private ClaimState state() {
        return course.as("Maureen", claims::mine).get(0).state();
    }

    @Test
    void financeSeesWhatWasSentAndNothingBefore() {
        assertThat(course.as("Frank", approvals::list)).isEmpty();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> course.as("Frank", () -> approvals.approve(claim)));

        course.as("Maureen", () -> claims.send(claim));
        assertThat(course.as("Frank", approvals::list)).singleElement().satisfies(row -> {
            assertThat(row.callName()).isEqualTo("Maureen");
            assertThat(row.initiativeTitle()).isEqualTo("Tuesday circle");
            assertThat(row.heldOn()).isEqualTo(HELD);
            assertThat(row.minutes()).isEqualTo(60);
        });
    }

    @Test
    void whatAPersonDeclinedIsNoBusinessOfFinance() {
        course.as("Maureen", () -> claims.decline(claim));
        assertThat(course.as("Frank", approvals::list)).isEmpty();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> course.as("Frank", () -> approvals.approve(claim)));
    }

    @Test
    void goesStepByStepToPaid() {
        course.as("Maureen", () -> claims.send(claim));
        course.as("Frank", () -> approvals.approve(claim));
        assertThat(state()).isEqualTo(ClaimState.APPROVED);
        course.as("Frank", () -> approvals.passOn(claim));
        assertThat(state()).isEqualTo(ClaimState.WITH_FINANCE);
        course.as("Frank", () -> approvals.paid(claim));
        assertThat(state()).isEqualTo(ClaimState.PAID);
    }

    @Test
    void whoSentAClaimForSomebodyCannotApproveIt() {
        course.staff("Sue", Role.SUPPORTER, Role.FINANCE);
        course.as("Sue", () -> claims.sendFor(claim, Method.SPOKEN));

        assertThatExceptionOfType(NotByTheSamePerson.class)
                .isThrownBy(() -> course.as("Sue", () -> approvals.approve(claim)));
        assertThat(state()).isEqualTo(ClaimState.SENT);
        course.as("Frank", () -> approvals.approve(claim));
        assertThat(state()).isEqualTo(ClaimState.APPROVED);
    }

    @Test
    void whoIsPaidByAClaimCannotApproveIt() {
        course.staff("Fay", Role.MENTOR, Role.FINANCE);
        course.as("Catrin", () -> participants.signsInWith(maureen, course.account("Fay")));
        course.as("Samira", () -> claims.sendFor(claim, Method.SPOKEN));

        assertThatExceptionOfType(NotByTheSamePerson.class)
                .isThrownBy(() -> course.as("Fay", () -> approvals.approve(claim)));
    }

    @Test
    void whoIsPaidByAClaimOnAnotherRecordOfTheirsCannotApproveIt() {
        course.staff("Fay", Role.MENTOR, Role.FINANCE);
        ParticipantId fay = course.member("Faith");
        course.as("Catrin", () -> {
            participants.signsInWith(fay, course.account("Fay"));
            duplicates.join(maureen, fay);
        });
        course.as("Samira", () -> claims.sendFor(claim, Method.SPOKEN));

        assertThatExceptionOfType(NotByTheSamePerson.class)
                .isThrownBy(() -> course.as("Fay", () -> approvals.approve(claim)));
    }

    @Test
    void nothingIsPaidInTheFuture() {
        course.as("Maureen", () -> claims.send(claim));
        course.as("Frank", () -> approvals.approve(claim));
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> course.as(
                        "Frank", () -> approvals.paid(claim, course.today().plusDays(2))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Maureen", "Samira", "Catrin", "Alex"})
    void onlyFinanceSeesApprovesAndPays(String name) {
        course.as("Maureen", () -> claims.send(claim));
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> course.as(name, approvals::list));
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> course.as(name, () -> approvals.approve(claim)));
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> course.as(name, () -> approvals.passOn(claim)));
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> course.as(name, () -> approvals.paid(claim)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Maureen", "Samira", "Catrin"})
    void onlyFinanceAndAdministratorsSetRates(String name) {
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> course.as(name, rates::list));
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> course.as(name, () -> rates.set(HELD, 2500)));
    }

    @Test
    void aRateHasADayAndASensibleAmount() {
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> course.as("Alex", () -> rates.set(null, 2500)));
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> course.as("Alex", () -> rates.set(HELD, 0)));
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> course.as("Alex", () -> rates.set(HELD, 100_001)));
        assertThat(course.as("Alex", rates::list)).hasSize(1);
    }

    @Test
    void anotherProgrammesClaimsAndRatesDoNotExist() {
        course.as("Maureen", () -> claims.send(claim));
        Course other = courses.begin();

        assertThat(other.as("Frank", approvals::list)).isEmpty();
        assertThat(other.as("Frank", rates::list)).isEmpty();
        assertThat(other.as("Samira", claims::people)).isEmpty();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> other.as("Frank", () -> approvals.approve(claim)));
    }
}
