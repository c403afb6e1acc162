package org.alongside.support.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.core.consent.Method;
import org.alongside.core.identity.AccountId;
import org.alongside.core.initiative.ActivityHeld;
import org.alongside.core.problem.Invalid;
import org.alongside.spi.InitiativeId;
import org.alongside.spi.ParticipantId;
import org.alongside.support.owed.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimTest {
    private static final LocalDate HELD = LocalDate.of(2026, 1, 9);

    private final ParticipantId maureen = new ParticipantId(UUID.randomUUID());
    private final AccountId maureensAccount = new AccountId(UUID.randomUUID());
    private final AccountId frank = new AccountId(UUID.randomUUID());
    private final Said said = new Said(maureen, Method.ONLINE, maureensAccount, HELD.plusDays(1));
    private final Claim claim = drafted(Optional.of(Money.pence(2500)));

    private Claim drafted(Optional<Money> offered) {
        ActivityHeld fact =
                new ActivityHeld(UUID.randomUUID(), new InitiativeId(UUID.randomUUID()), HELD, 60, List.of(maureen));
        return new Claim(fact, maureen, offered);
    }

    @Test
    void goesFromDraftToPaid() {
        assertThat(claim.state()).isEqualTo(ClaimState.DRAFT);
        claim.send(said);
        assertThat(claim.state()).isEqualTo(ClaimState.SENT);
        assertThat(claim.amount()).contains(Money.pence(2500));
        claim.approve(frank, HELD.plusDays(3));
        assertThat(claim.state()).isEqualTo(ClaimState.APPROVED);
        claim.passOn(HELD.plusDays(4));
        assertThat(claim.state()).isEqualTo(ClaimState.WITH_FINANCE);
        claim.paid(HELD.plusDays(9));
        assertThat(claim.state()).isEqualTo(ClaimState.PAID);
        assertThat(claim.paidOn()).contains(HELD.plusDays(9));
    }

    @Test
    void canBePaidWithoutBeingHandedOn() {
        claim.send(said);
        claim.approve(frank, HELD.plusDays(3));
        claim.paid(HELD.plusDays(3));
        assertThat(claim.state()).isEqualTo(ClaimState.PAID);
    }

    @Test
    void isNotPaidBeforeItWasApproved() {
        claim.send(said);
        assertThatExceptionOfType(NotAtThisStep.class).isThrownBy(() -> claim.paid(HELD.plusDays(9)));
        claim.approve(frank, HELD.plusDays(3));
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> claim.paid(HELD.plusDays(2)));
    }

    @Test
    void takesNoStepTwice() {
        claim.send(said);
        assertThatExceptionOfType(NotAtThisStep.class).isThrownBy(() -> claim.send(said));
        assertThatExceptionOfType(NotAtThisStep.class).isThrownBy(() -> claim.decline(said));
        claim.approve(frank, HELD);
        assertThatExceptionOfType(NotAtThisStep.class).isThrownBy(() -> claim.approve(frank, HELD));
        claim.paid(HELD);
        assertThatExceptionOfType(NotAtThisStep.class).isThrownBy(() -> claim.paid(HELD));
        assertThatExceptionOfType(NotAtThisStep.class).isThrownBy(() -> claim.passOn(HELD));
    }

    @Test
    void isNotApprovedBeforeThePersonSentIt() {
        assertThatExceptionOfType(NotAtThisStep.class).isThrownBy(() -> claim.approve(frank, HELD));
        claim.decline(said);
        assertThatExceptionOfType(NotAtThisStep.class).isThrownBy(() -> claim.approve(frank, HELD));
    }

    @Test
    void isNeverApprovedByWhoSentIt() {
        claim.send(said);
        assertThatExceptionOfType(NotByTheSamePerson.class).isThrownBy(() -> claim.approve(maureensAccount, HELD));
        assertThat(claim.state()).isEqualTo(ClaimState.SENT);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 1000, 2499, 2500})
    void canBeSentForLess(long minor) {
        claim.send(said, minor);
        assertThat(claim.amount()).contains(Money.pence(minor));
        assertThat(claim.offered()).contains(Money.pence(2500));
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 0, 2501, Long.MAX_VALUE})
    void isNeverSentForNothingOrMoreThanIsOffered(long minor) {
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> claim.send(said, minor));
        assertThat(claim.state()).isEqualTo(ClaimState.DRAFT);
        assertThat(claim.amount()).isEmpty();
    }

    @Test
    void canStillBeSentAfterItWasDeclined() {
        claim.decline(said);
        assertThat(claim.state()).isEqualTo(ClaimState.DECLINED);
        assertThatCode(() -> claim.send(said)).doesNotThrowAnyException();
    }

    @Test
    void waitsForARateButCanBeDeclinedWithoutOne() {
        Claim unpriced = drafted(Optional.empty());
        assertThatExceptionOfType(NoRateYet.class).isThrownBy(() -> unpriced.send(said));
        assertThatExceptionOfType(NoRateYet.class).isThrownBy(() -> unpriced.send(said, 100));
        unpriced.offer(Money.pence(1200));
        unpriced.send(said);
        assertThat(unpriced.amount()).contains(Money.pence(1200));
        assertThatCode(() -> drafted(Optional.empty()).decline(said)).doesNotThrowAnyException();
    }

    @Test
    void keepsWhoSaidItHowAndWhoEnteredItWhen() {
        AccountId samira = new AccountId(UUID.randomUUID());
        claim.send(new Said(maureen, Method.SPOKEN, samira, HELD.plusDays(2)));
        assertThat(claim.saidHow()).contains(Method.SPOKEN);
        assertThat(claim.enteredBy()).contains(samira);
        assertThat(claim.enteredOn()).contains(HELD.plusDays(2));
        assertThat(claim.sentOn()).contains(HELD.plusDays(2));
    }
}
