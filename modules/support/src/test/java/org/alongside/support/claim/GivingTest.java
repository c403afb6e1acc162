package org.alongside.support.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.alongside.core.consent.Method;
import org.alongside.core.holding.Effect;
import org.alongside.core.holding.Holding;
import org.alongside.core.holding.Level;
import org.alongside.core.identity.NotAllowed;
import org.alongside.core.problem.Invalid;
import org.alongside.core.problem.NotFound;
import org.alongside.spi.ParticipantId;
import org.alongside.support.Course;
import org.alongside.support.Courses;
import org.alongside.support.bank.Payee;
import org.alongside.support.charity.Charities;
import org.alongside.support.owed.CharityId;
import org.alongside.support.owed.Money;
import org.alongside.testing.ModuleTest;
import org.alongside.testing.Sql;
import org.alongside.testing.Transactions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The fourth answer to a claim: all of it goes to a charity. */
@ModuleTest
class GivingTest {
    @Inject
    private Claims claims;

    @Inject
    private ClaimApprovals approvals;

    @Inject
    private Charities charities;

    @Inject
    private RateCards rates;

    @Inject
    private PayableClaims payable;

    @Inject
    @Any
    private Instance<Holding> holdings;

    @Inject
    private Transactions transactions;

    @Inject
    private Courses courses;

    @Inject
    private Sql sql;

    private Course course;
    private ParticipantId maureen;
    private CharityId allotments;

    @BeforeEach
    void maureenHasAClaimAndThereIsACharity() {
        course = courses.begin();
        maureen = course.member("Maureen");
        course.as("Frank", () -> rates.set(course.today().minusYears(1), 2500));
        allotments = charity("The Allotments", "1234567");
        held();
    }

    private CharityId charity(String name, String number) {
        return course.as(
                "Frank", () -> charities.add(name, number, new Payee.Written(name, "20-00-00", "11223344", "")));
    }

    private void held() {
        course.held(UUID.randomUUID(), course.today().minusDays(1), 60, maureen);
    }

    private ClaimRow mine() {
        return course.as("Maureen", claims::mine).get(0);
    }

    private void gives() {
        course.as("Maureen", () -> claims.give(mine().id(), allotments));
    }

    @Test
    void itGoesTheSameStepsAsAnyOther() {
        gives();
        ClaimId id = mine().id();
        assertThat(mine().state()).isEqualTo(ClaimState.SENT);
        assertThat(mine().amount()).contains(Money.pence(2500));
        course.as("Frank", () -> approvals.approve(id));
        assertThat(course.as("Frank", approvals::list)).singleElement().satisfies(row -> {
            assertThat(row.state()).isEqualTo(ClaimState.APPROVED);
            assertThat(row.charity()).map(Charities.Choice::name).contains("The Allotments");
            assertThat(ClaimWords.goesTo(Locale.UK, row).orElseThrow()).contains("The Allotments", "1234567");
        });
        course.as("Frank", () -> approvals.passOn(id));
        assertThat(mine().state()).isEqualTo(ClaimState.WITH_FINANCE);
        course.as("Frank", () -> approvals.paid(id));
        assertThat(mine().state()).isEqualTo(ClaimState.PAID);
        assertThat(mine().charity()).map(Charities.Choice::id).contains(allotments);
    }

    @Test
    void onlyWhatIsOfferedCanBeChosen() {
        course.as("Frank", () -> charities.offer(allotments, false));
        assertThat(course.as("Maureen", claims::charities)).isEmpty();
        assertThatExceptionOfType(Invalid.class).isThrownBy(this::gives);
        Course other = courses.begin();
        CharityId elsewhere = other.as(
                "Frank", () -> charities.add("Theirs", "7654321", new Payee.Written("T", "20-00-00", "11223344", "")));
        for (CharityId none : new CharityId[] {elsewhere, new CharityId(UUID.randomUUID()), null}) {
            assertThatExceptionOfType(Invalid.class)
                    .isThrownBy(() -> course.as("Maureen", () -> claims.give(mine().id(), none)));
        }
        assertThat(mine().state()).isEqualTo(ClaimState.DRAFT);
    }

    /** Never both. */
    @Test
    void whatWasGivenIsNotTheirsAsWellAndWhatWasSentIsNotGiven() {
        gives();
        ClaimId given = mine().id();
        List<Runnable> others = List.of(
                () -> claims.send(given),
                () -> claims.sendLess(given, 100),
                () -> claims.decline(given),
                () -> claims.give(given, allotments));
        others.forEach(
                other -> assertThatExceptionOfType(NotAtThisStep.class).isThrownBy(() -> course.as("Maureen", other)));
        assertThat(mine().charity()).isPresent();
        held();
        ClaimId sent = course.as("Maureen", claims::undecided).get(0).id();
        course.as("Maureen", () -> claims.send(sent));
        assertThatExceptionOfType(NotAtThisStep.class)
                .isThrownBy(() -> course.as("Maureen", () -> claims.give(sent, allotments)));
        assertThat(course.as("Maureen", claims::mine))
                .filteredOn(row -> row.id().equals(sent))
                .extracting(ClaimRow::charity)
                .containsExactly(Optional.empty());
    }

    @Test
    void whoDeclinedMayGiveItAfterAll() {
        course.as("Maureen", () -> claims.decline(mine().id()));
        gives();
        assertThat(mine().state()).isEqualTo(ClaimState.SENT);
        assertThat(mine().charity()).isPresent();
    }

    /** R15. */
    @Test
    void aSupporterEntersItForWhoeverSaidSoOnTheTelephone() {
        ClaimId id = mine().id();
        for (Method none : new Method[] {null, Method.ONLINE}) {
            assertThatExceptionOfType(Invalid.class)
                    .isThrownBy(() -> course.as("Samira", () -> claims.giveFor(id, allotments, none)));
        }
        course.as("Samira", () -> claims.giveFor(id, allotments, Method.SPOKEN));
        assertThat(mine().enteredForThem()).isTrue();
        assertThat(mine().enteredBy()).contains("Samira");
        assertThat(mine().charity()).map(Charities.Choice::name).contains("The Allotments");
    }

    /** R15. */
    @Test
    void theyHearThatSomebodyEnteredItForThemAndTheNameOfNoCharity() {
        course.as("Samira", () -> claims.giveFor(mine().id(), allotments, Method.SPOKEN));
        assertThat(notices()).containsExactly("support.notice.claim-said");
        course.as("Samira", () -> claims.takeBackFor(mine().id(), Method.SPOKEN));
        assertThat(notices()).containsExactly("support.notice.claim-said", "support.notice.claim-said");
        assertThat(mine().state()).isEqualTo(ClaimState.DRAFT);
        gives();
        assertThat(notices()).as("what they do themselves they know").hasSize(2);
    }

    private List<String> notices() {
        return sql.rows("select template from core.notice where participant_id = ?", maureen.value()).stream()
                .map(row -> String.valueOf(row.get("template")))
                .toList();
    }

    @Test
    void untilItIsApprovedItCanBeTakenBackAndWaitsForTheirWordAgain() {
        gives();
        course.as("Maureen", () -> claims.takeBack(mine().id()));
        assertThat(mine()).satisfies(row -> {
            assertThat(row.state()).isEqualTo(ClaimState.DRAFT);
            assertThat(row.charity()).isEmpty();
            assertThat(row.amount()).isEmpty();
            assertThat(row.sentOn()).isEmpty();
            assertThat(row.saidHow()).isEmpty();
        });
        course.as("Maureen", () -> claims.send(mine().id()));
        assertThat(mine().charity()).isEmpty();
        assertThatExceptionOfType(NotAtThisStep.class)
                .as("only what was given away is taken back")
                .isThrownBy(() -> course.as("Maureen", () -> claims.takeBack(mine().id())));
    }

    @Test
    void whatWasApprovedIsNotTakenBackNorIsWhatIsAnothers() {
        gives();
        course.member("Dev");
        ClaimId id = mine().id();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> course.as("Dev", () -> claims.takeBack(id)));
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> course.as("Samira", () -> claims.takeBackFor(id, Method.ONLINE)));
        course.as("Frank", () -> approvals.approve(id));
        assertThatExceptionOfType(NotAtThisStep.class)
                .isThrownBy(() -> course.as("Maureen", () -> claims.takeBack(id)));
        assertThatExceptionOfType(NotAtThisStep.class)
                .isThrownBy(() -> course.as("Samira", () -> claims.takeBackFor(id, Method.SPOKEN)));
        assertThat(mine().charity()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Maureen", "Catrin", "Frank", "Alex"})
    void onlySupportersEnterItForOthers(String name) {
        ClaimId id = mine().id();
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> course.as(name, () -> claims.giveFor(id, allotments, Method.PAPER)));
    }

    @Test
    void nobodyGivesWhatIsAnothers() {
        course.member("Dev");
        ClaimId id = mine().id();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> course.as("Dev", () -> claims.give(id, allotments)));
    }

    @Test
    void adviceIsNamedUntilTheyArePaidThemselves() {
        gives();
        course.as("Frank", () -> approvals.approve(mine().id()));
        course.as("Frank", () -> approvals.paid(mine().id()));
        assertThat(course.as("Maureen", claims::firstPaymentIsAhead)).isTrue();
    }

    /** What is owed to a charity needs no bank details of theirs, and nobody is told before erasing that they lose it. */
    @Test
    void whatGoesToACharityIsNotOwedToThem() {
        LocalDate tomorrow = course.today().plusDays(1);
        assertThat(owed(tomorrow)).containsExactly(maureen);
        gives();
        assertThat(owed(tomorrow)).isEmpty();
        assertThat(course.as("Alex", () -> transactions.call(() -> effects(Level.ERASE))))
                .noneMatch(effect ->
                        effect.why().filter("support.holding.bank.owed"::equals).isPresent());
    }

    private Set<ParticipantId> owed(LocalDate since) {
        return course.as("Alex", () -> transactions.call(() -> payable.owedOrPaidSince(since)));
    }

    private List<Effect> effects(Level level) {
        return holdings.stream()
                .filter(holding -> holding.key().startsWith("support."))
                .flatMap(holding -> holding.effects(maureen, level).stream())
                .toList();
    }

    @Test
    void theyReadAmongWhatIsHeldWhereItWent() {
        gives();
        String held = course.as(
                "Maureen",
                () -> transactions.call(() -> holdings.stream()
                        .filter(holding -> holding.key().equals("support.claims"))
                        .findFirst()
                        .orElseThrow()
                        .about(maureen, Locale.UK)
                        .toString()));
        assertThat(held).contains("The Allotments");
    }
}
