package org.alongside.support.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.alongside.core.consent.Consents;
import org.alongside.core.consent.Decision;
import org.alongside.core.consent.Method;
import org.alongside.core.identity.NotAllowed;
import org.alongside.core.identity.Relations;
import org.alongside.core.identity.Role;
import org.alongside.core.module.PurposeCard;
import org.alongside.core.module.Purposes;
import org.alongside.core.problem.Invalid;
import org.alongside.core.problem.NotFound;
import org.alongside.core.ui.Todo;
import org.alongside.core.ui.TodoSource;
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
class ClaimsTest {
    private static final LocalDate HELD = LocalDate.of(2026, 1, 9);

    @PersistenceContext(unitName = "support")
    private EntityManager em;

    @Inject
    private Claims claims;

    @Inject
    private ClaimApprovals approvals;

    @Inject
    private RateCards rates;

    @Inject
    private Consents consents;

    @Inject
    private Purposes purposes;

    @Inject
    private Relations relations;

    @Inject
    private Introduced introduced;

    @Inject
    private Courses courses;

    @Inject
    private Transactions transactions;

    @Inject
    private MovableClock clock;

    @Inject
    private Sql sql;

    @Inject
    @Any
    private Instance<TodoSource> todos;

    private Course course;
    private ParticipantId maureen;

    @BeforeEach
    void maureenTakesPartForTwentyFivePoundsAnHour() {
        course = courses.begin();
        maureen = course.member("Maureen");
        course.as("Frank", () -> rates.set(LocalDate.of(2026, 1, 1), 2500));
    }

    private List<ClaimRow> claimsOf(String name) {
        return course.as(name, claims::mine);
    }

    private ClaimId drafted() {
        course.held(UUID.randomUUID(), HELD, 60, maureen);
        return claimsOf("Maureen").get(0).id();
    }

    private List<String> waitingFor(String name) {
        return course.as(
                name,
                () -> todos.stream()
                        .flatMap(source -> source.todos(Locale.ENGLISH).stream())
                        .map(Todo::sentence)
                        .filter(sentence -> sentence.contains("claim"))
                        .toList());
    }

    @Test
    void anActivityDraftsAClaimForEverybodyWhoIsPaid() {
        course.member("Dev");
        ParticipantId tom = course.member("Tom");
        course.held(UUID.randomUUID(), HELD, 90, maureen, tom);

        assertThat(claimsOf("Maureen")).singleElement().satisfies(claim -> {
            assertThat(claim.state()).isEqualTo(ClaimState.DRAFT);
            assertThat(claim.offered()).contains(Money.pence(3750));
            assertThat(claim.heldOn()).isEqualTo(HELD);
            assertThat(claim.minutes()).isEqualTo(90);
            assertThat(claim.initiativeTitle()).isEqualTo("Tuesday circle");
        });
        assertThat(claimsOf("Tom")).hasSize(1);
        assertThat(claimsOf("Dev")).isEmpty();
    }

    @Test
    void anActivityToldAgainDraftsNothingMore() {
        UUID activity = UUID.randomUUID();
        course.held(activity, HELD, 60, maureen, maureen);
        course.held(activity, HELD, 90, maureen);

        assertThat(claimsOf("Maureen")).extracting(ClaimRow::minutes).containsExactly(60);
    }

    @Test
    void anActivityToldTwiceAtOnceDraftsOneClaim() throws Exception {
        // Her first activity is over, so that the claim is all there is to write.
        drafted(HELD.minusDays(1));
        UUID activity = UUID.randomUUID();
        CountDownLatch firstHasWritten = new CountDownLatch(1);
        ExecutorService two = Executors.newFixedThreadPool(2);
        Future<?> first = two.submit(() -> course.as(
                "Catrin",
                () -> transactions.run(() -> {
                    course.held(activity, HELD, 60, maureen);
                    em.flush();
                    firstHasWritten.countDown();
                    untilSomebodyWaits();
                })));
        Future<?> second = two.submit(() -> {
            firstHasWritten.await();
            course.held(activity, HELD, 60, maureen);
            return null;
        });
        first.get(1, TimeUnit.MINUTES);
        assertThatExceptionOfType(ExecutionException.class).isThrownBy(() -> second.get(1, TimeUnit.MINUTES));
        two.shutdown();

        assertThat(claimsOf("Maureen")).hasSize(2);
    }

    /** The second looks before the first is there for it to see, and then waits at the table. */
    private void untilSomebodyWaits() {
        while (sql.rows("select pid from pg_locks where not granted").isEmpty()) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    @Test
    void theRateOfTheDayCountsWhateverIsSetLater() {
        course.as("Alex", () -> rates.set(LocalDate.of(2026, 2, 1), 3000));
        course.held(UUID.randomUUID(), LocalDate.of(2026, 1, 31), 60, maureen);
        course.held(UUID.randomUUID(), LocalDate.of(2026, 2, 1), 60, maureen);
        course.as("Alex", () -> rates.set(LocalDate.of(2026, 2, 1), 9900));

        assertThat(claimsOf("Maureen"))
                .extracting(claim -> claim.offered().orElseThrow().minor())
                .containsExactly(3000L, 2500L);
    }

    @Test
    void aClaimWithoutARateIsKeptUntilThereIsOne() {
        course.held(UUID.randomUUID(), LocalDate.of(2025, 12, 30), 60, maureen);
        ClaimId claim = claimsOf("Maureen").get(0).id();
        assertThat(claimsOf("Maureen").get(0).offered()).isEmpty();
        assertThatExceptionOfType(NoRateYet.class).isThrownBy(() -> course.as("Maureen", () -> claims.send(claim)));

        course.as("Frank", () -> rates.set(LocalDate.of(2025, 12, 1), 2000));
        assertThat(claimsOf("Maureen").get(0).offered()).contains(Money.pence(2000));
        course.as("Maureen", () -> claims.send(claim));
        assertThat(claimsOf("Maureen").get(0).amount()).contains(Money.pence(2000));
    }

    @Test
    void refusingEverythingThereIsToConsentToLeavesClaimsAsTheyAre() {
        for (PurposeCard asked : purposes.asked()) {
            course.as("Maureen", () -> consents.decideMyself(asked.purpose(), Decision.REFUSED));
        }
        ClaimId claim = drafted();
        course.as("Maureen", () -> claims.send(claim));
        course.as("Frank", () -> approvals.approve(claim));
        course.as("Frank", () -> approvals.paid(claim));

        assertThat(claimsOf("Maureen")).extracting(ClaimRow::state).containsExactly(ClaimState.PAID);
    }

    @Test
    void whatIsOwedIsPaidAfterLeaving() {
        ClaimId draft = drafted();
        ClaimId sent = drafted(HELD.minusDays(1));
        course.as("Maureen", () -> claims.send(sent));
        course.leaves(maureen);

        course.as("Maureen", () -> claims.send(draft));
        for (ClaimId claim : List.of(draft, sent)) {
            course.as("Frank", () -> approvals.approve(claim));
            course.as("Frank", () -> approvals.paid(claim));
        }
        assertThat(claimsOf("Maureen")).extracting(ClaimRow::state).containsOnly(ClaimState.PAID);
    }

    private ClaimId drafted(LocalDate on) {
        course.held(UUID.randomUUID(), on, 60, maureen);
        return claimsOf("Maureen").stream()
                .filter(claim -> claim.heldOn().equals(on))
                .findFirst()
                .orElseThrow()
                .id();
    }

    @Test
    void peopleSeeAndDecideAboutTheirOwnClaimsOnly() {
        course.member("Dev");
        ClaimId maureens = drafted();

        assertThat(claimsOf("Dev")).isEmpty();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> course.as("Dev", () -> claims.send(maureens)));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> course.as("Dev", () -> claims.sendLess(maureens, 1)));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> course.as("Dev", () -> claims.decline(maureens)));
        assertThat(claimsOf("Maureen")).extracting(ClaimRow::state).containsExactly(ClaimState.DRAFT);
    }

    @Test
    void whoDoesNotTakePartHasNoClaims() {
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> course.as("Frank", claims::mine));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> course.as("Frank", claims::firstPaymentIsAhead));
    }

    @Test
    void aSupporterEntersWhatThePersonSaidAndThePersonSeesSo() {
        ClaimId claim = drafted();
        course.as("Samira", () -> claims.sendLessFor(claim, 1000, Method.SPOKEN));

        assertThat(claimsOf("Maureen")).singleElement().satisfies(row -> {
            assertThat(row.state()).isEqualTo(ClaimState.SENT);
            assertThat(row.amount()).contains(Money.pence(1000));
            assertThat(row.enteredForThem()).isTrue();
            assertThat(row.enteredBy()).contains("Samira");
            assertThat(row.saidHow()).contains(Method.SPOKEN);
            assertThat(row.enteredOn()).isPresent();
        });
        assertThat(sql.rows("select said_by from support.claim where id = ?", claim.value()))
                .extracting(row -> row.get("said_by"))
                .containsExactly(maureen.value());
    }

    @Test
    void aSupporterMustSayHowThePersonToldThem() {
        ClaimId claim = drafted();
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> course.as("Samira", () -> claims.sendFor(claim, null)));
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> course.as("Samira", () -> claims.declineFor(claim, Method.ONLINE)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Maureen", "Catrin", "Frank", "Alex"})
    void onlySupportersEnterWhatOthersSaid(String name) {
        ClaimId claim = drafted();
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> course.as(name, claims::people));
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> course.as(name, () -> claims.of(maureen)));
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> course.as(name, () -> claims.sendFor(claim, Method.PAPER)));
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> course.as(name, () -> claims.declineFor(claim, Method.PAPER)));
    }

    @Test
    void whoJudgesSomebodyHearsNothingOfTheirClaims() {
        course.staff("Sue", Role.SUPPORTER, Role.FINANCE);
        ClaimId claim = drafted();
        course.as("Alex", () -> relations.add(course.account("Sue"), maureen, Relations.Kind.SELECTS));

        assertThat(course.as("Sue", claims::people)).isEmpty();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> course.as("Sue", () -> claims.of(maureen)));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> course.as("Sue", () -> claims.sendFor(claim, Method.PAPER)));
        course.as("Maureen", () -> claims.send(claim));
        assertThat(course.as("Sue", approvals::list)).isEmpty();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> course.as("Sue", () -> approvals.approve(claim)));
    }

    /** R6, and R7: somebody else approves and pays it. */
    @Test
    void whoJudgesATraineeHearsNothingOfTheClaimsOfTheirMentor() {
        course.staff("Sue", Role.SUPPORTER, Role.FINANCE);
        ParticipantId nadia = course.trainee("Nadia");
        introduced.pair(maureen, nadia);
        ClaimId claim = drafted();
        course.as("Alex", () -> relations.add(course.account("Sue"), nadia, Relations.Kind.MARKS));

        assertThat(course.as("Sue", claims::people)).isEmpty();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> course.as("Sue", () -> claims.of(maureen)));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> course.as("Sue", () -> claims.declineFor(claim, Method.PAPER)));
        course.as("Maureen", () -> claims.send(claim));
        assertThat(course.as("Sue", approvals::list)).isEmpty();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> course.as("Sue", () -> approvals.approve(claim)));
        course.as("Frank", () -> approvals.approve(claim));
        course.as("Frank", () -> approvals.paid(claim));
        assertThat(claimsOf("Maureen")).extracting(ClaimRow::state).containsExactly(ClaimState.PAID);
    }

    @Test
    void adviceIsNamedUntilTheFirstPayment() {
        assertThat(course.as("Maureen", claims::firstPaymentIsAhead)).isTrue();
        ClaimId claim = drafted();
        assertThat(course.as("Maureen", claims::firstPaymentIsAhead)).isTrue();
        course.as("Maureen", () -> claims.send(claim));
        course.as("Frank", () -> approvals.approve(claim));
        assertThat(course.as("Maureen", claims::firstPaymentIsAhead)).isTrue();
        course.as("Frank", () -> approvals.paid(claim));
        assertThat(course.as("Maureen", claims::firstPaymentIsAhead)).isFalse();
    }

    @Test
    void daysAreCountedFromSendingToPaying() {
        ClaimId claim = drafted();
        course.as("Maureen", () -> claims.send(claim));
        clock.forward(Duration.ofDays(4));
        assertThat(claimsOf("Maureen")).extracting(ClaimRow::days).containsExactly(4L);
        course.as("Frank", () -> approvals.approve(claim));
        clock.forward(Duration.ofDays(3));
        course.as("Frank", () -> approvals.paid(claim));
        clock.forward(Duration.ofDays(30));
        assertThat(claimsOf("Maureen")).extracting(ClaimRow::days).containsExactly(7L);
    }

    @Test
    void peopleAreToldOfClaimsToLookAtAndFinanceOfClaimsToApprove() {
        ClaimId claim = drafted();
        drafted(HELD.minusDays(1));
        assertThat(waitingFor("Maureen")).containsExactly("You have 2 claims to look at");
        assertThat(waitingFor("Frank")).isEmpty();

        course.as("Maureen", () -> claims.send(claim));
        assertThat(waitingFor("Maureen")).containsExactly("You have a claim to look at");
        assertThat(waitingFor("Frank")).containsExactly("1 claim to approve");
    }

    @Test
    void aClaimHoldsNoWordsAndNobodysConfirmation() {
        assertThat(sql.rows("select column_name from information_schema.columns where table_schema = 'support'"
                        + " and table_name = 'claim' and data_type in ('text', 'character varying', 'boolean')"))
                .extracting(row -> row.get("column_name"))
                .containsExactlyInAnyOrder("currency", "state", "said_how");
    }
}
