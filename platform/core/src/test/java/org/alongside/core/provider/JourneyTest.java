package org.alongside.core.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.FakeRequests;
import org.junit.jupiter.api.Test;

class JourneyTest {
    private final Clock now = Clock.fixed(Instant.parse("2026-11-25T10:00:00Z"), ZoneOffset.UTC);
    private final HttpServletRequest browser = new FakeRequests().to("");

    private void isStale(String state, Clock when) {
        assertThatExceptionOfType(ProviderFault.class)
                .isThrownBy(() -> Journey.end(browser, state, when))
                .satisfies(fault -> assertThat(fault.why()).isEqualTo(ProviderFault.Why.STALE));
    }

    @Test
    void whoeverSetOutComesBack() {
        AccountId account = new AccountId(UUID.randomUUID());
        Journey journey = Journey.begin(browser, now, Optional.of(account));
        Journey back = Journey.end(browser, journey.state(), now);
        assertThat(back.verifier()).isEqualTo(journey.verifier());
        assertThat(back.linking()).contains(account);
    }

    @Test
    void aStateIsGoodOnce() {
        Journey journey = Journey.begin(browser, now, Optional.empty());
        Journey.end(browser, journey.state(), now);
        isStale(journey.state(), now);
    }

    @Test
    void anotherStateEndsTheJourney() {
        Journey journey = Journey.begin(browser, now, Optional.empty());
        isStale("guessed", now);
        isStale(journey.state(), now);
    }

    @Test
    void theStateOfAnotherBrowserIsWorthNothing() {
        Journey elsewhere = Journey.begin(new FakeRequests().to(""), now, Optional.empty());
        isStale(elsewhere.state(), now);
        Journey.begin(browser, now, Optional.empty());
        isStale(elsewhere.state(), now);
    }

    @Test
    void aJourneyIsShort() {
        Journey journey = Journey.begin(browser, now, Optional.empty());
        isStale(journey.state(), Clock.offset(now, Duration.ofMinutes(11)));
    }

    @Test
    void nothingOfItIsTheSameTwiceAndNothingSecretIsShown() {
        Journey one = Journey.begin(browser, now, Optional.empty());
        Journey other = Journey.begin(browser, now, Optional.empty());
        assertThat(new String[] {
                    one.state(), one.nonce(), one.verifier(), other.state(), other.nonce(), other.verifier()
                })
                .doesNotHaveDuplicates()
                .allSatisfy(secret -> assertThat(secret).matches("[A-Za-z0-9_-]{43}"));
        assertThat(one.toString()).doesNotContain(one.state(), one.nonce(), one.verifier());
    }

    /** RFC 7636, appendix B. */
    @Test
    void theChallengeIsTheOneOfTheStandard() {
        Journey journey = new Journey("", "", "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk", now.instant(), null);
        assertThat(journey.challenge()).isEqualTo("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
    }
}
