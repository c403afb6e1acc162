package org.alongside.support.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.alongside.core.identity.AccountId;
import org.alongside.spi.InitiativeId;
import org.junit.jupiter.api.Test;

class SupportPromiseTest {
    private static final LocalDate DUE = LocalDate.of(2026, 1, 14);

    private final AccountId samira = new AccountId(UUID.randomUUID());
    private final SupportPromise promise =
            new SupportPromise(new InitiativeId(UUID.randomUUID()), PromiseKind.REFLECTIVE_GROUP, "", DUE, samira);

    @Test
    void isDueUntilItsDayIsOver() {
        assertThat(promise.state(DUE.minusDays(1))).isEqualTo(PromiseState.DUE);
        assertThat(promise.state(DUE)).isEqualTo(PromiseState.DUE);
    }

    @Test
    void isMissedOnceItsDayIsOver() {
        assertThat(promise.state(DUE.plusDays(1))).isEqualTo(PromiseState.MISSED);
    }

    @Test
    void isKeptForEverOnceItWasKept() {
        promise.kept(samira, DUE);
        assertThat(promise.state(DUE.plusYears(1))).isEqualTo(PromiseState.KEPT);
        assertThat(promise.keptOn()).contains(DUE);
    }

    @Test
    void isSaidToBeKeptLateWhereItWasKeptAfterItsDay() {
        promise.kept(samira, DUE.plusDays(1));
        assertThat(promise.state(DUE.plusYears(1))).isEqualTo(PromiseState.KEPT_LATE);
        assertThat(promise.keptOn()).contains(DUE.plusDays(1));
    }

    @Test
    void theFirstTimeItWasKeptCounts() {
        AccountId somebody = new AccountId(UUID.randomUUID());
        promise.kept(samira, DUE);
        promise.kept(somebody, DUE.plusDays(1));
        assertThat(promise.keptOn()).contains(DUE);
        assertThat(promise.keptBy()).contains(samira);
    }
}
