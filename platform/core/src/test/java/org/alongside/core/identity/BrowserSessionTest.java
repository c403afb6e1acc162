package org.alongside.core.identity;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.alongside.core.programme.Programmes;
import org.alongside.testing.ModuleTest;
import org.alongside.testing.MovableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ModuleTest
class BrowserSessionTest {
    @Inject
    private BrowserSession browser;

    @Inject
    private Accounts accounts;

    @Inject
    private Programmes programmes;

    @Inject
    private MovableClock clock;

    private final FakeRequests requests = new FakeRequests();
    private SignedIn rosa;

    @BeforeEach
    void rosaSignsIn() {
        var programme = programmes.create("Social work", ZoneId.of("Europe/London"));
        AccountId account = accounts.createWithoutPassword("rosa-" + UUID.randomUUID(), "Rosa");
        accounts.join(account, programme, Role.MENTOR);
        rosa = accounts.in(account, programme).orElseThrow();
        browser.begin(requests.to(null), rosa, false);
    }

    private Optional<SignedIn> who() {
        return browser.remembered(requests.to(null))
                .flatMap(key -> accounts.still(key.account(), key.programme(), key.epoch()));
    }

    @Test
    void signingInGivesTheSessionANewId() {
        assertThat(requests.newIds()).isEqualTo(1);
        assertThat(who()).contains(rosa);
    }

    @Test
    void signingOutEverywhereEndsItInTheNextRequest() {
        accounts.signOutEverywhere(rosa.account());
        assertThat(who()).isEmpty();
    }

    @Test
    void aNewPasswordEndsItToo() {
        accounts.replacePassword(rosa.account(), Passwords.hash("the kettle sings on thursdays"));
        assertThat(who()).isEmpty();
    }

    @Test
    void signingOutEndsIt() {
        browser.end(requests.to(null));
        assertThat(who()).isEmpty();
    }

    @Test
    void whoeverGoesOnStaysAndWhoeverLeavesIsSignedOut() {
        for (int step = 0; step < 5; step++) {
            clock.forward(Duration.ofMinutes(29));
            assertThat(who()).isPresent();
        }
        clock.forward(Duration.ofMinutes(31));
        assertThat(who()).isEmpty();
    }

    @Test
    void anOpenPageAloneDoesNotKeepSomebodySignedIn() {
        clock.forward(Duration.ofMinutes(20));
        assertThat(browser.remembered(requests.to("v-r=heartbeat&v-uiId=0"))).isPresent();
        clock.forward(Duration.ofMinutes(11));
        assertThat(who()).isEmpty();
    }

    @Test
    void afterAWorkingDayEverybodySignsInAgain() {
        for (int step = 0; step < 35; step++) {
            clock.forward(Duration.ofMinutes(20));
            who();
        }
        assertThat(who()).isPresent();
        clock.forward(Duration.ofMinutes(21));
        assertThat(who()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"15, 15", "240, 240", "4, 30", "241, 30", "never, 30", "-1, 30", ", 30"})
    void theIdleTimeCanBeSetWithinReason(String said, int minutes) {
        assertThat(BrowserSession.idle(said)).isEqualTo(Duration.ofMinutes(minutes));
    }
}
