package org.alongside.core.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StandingTest {
    private static final OffsetDateTime NOON = OffsetDateTime.of(2026, 3, 1, 12, 0, 0, 0, ZoneOffset.UTC);

    private static Standing after(Decision... decisions) {
        return Standing.replay(Arrays.stream(decisions).map(StandingTest::step).toList());
    }

    private static Standing.Step step(Decision decision) {
        return Standing.Step.of(decision);
    }

    private static void leadTo(Stand stand, Decision... decisions) {
        assertThat(after(decisions).stand()).as(Arrays.toString(decisions)).isEqualTo(stand);
    }

    @Test
    void nobodySaysYesBeforeTheyDo() {
        leadTo(Stand.NOT_ASKED);
        leadTo(Stand.NOT_ASKED, Decision.RESUMED);
        leadTo(Stand.NOT_ASKED, Decision.CHANGED);
        leadTo(Stand.NOT_ASKED, Decision.PAUSED);
        leadTo(Stand.NOT_ASKED, Decision.CONSULTEE_FAVOURS);
        leadTo(Stand.NOT_ASKED, Decision.CAPACITY_FOUND);
        leadTo(Stand.NOT_ASKED, Decision.EXPIRED);
    }

    @Test
    void aNoIsOnlyEndedByAYes() {
        for (Decision decision : Decision.values()) {
            boolean yes = decision == Decision.GIVEN || decision == Decision.RECONSENTED;
            leadTo(yes ? Stand.YES : Stand.NO, Decision.GIVEN, Decision.WITHDRAWN, decision);
        }
    }

    @Test
    void aPauseEndsWithGoingOnAndNotWithAConsultee() {
        leadTo(Stand.PAUSED, Decision.GIVEN, Decision.PAUSED);
        leadTo(Stand.YES, Decision.GIVEN, Decision.PAUSED, Decision.RESUMED);
        leadTo(Stand.PAUSED, Decision.GIVEN, Decision.PAUSED, Decision.CAPACITY_DOUBTED, Decision.CONSULTEE_FAVOURS);
        leadTo(Stand.PAUSED, Decision.GIVEN, Decision.PAUSED, Decision.CHANGED);
    }

    @Test
    void whileItIsNotClearWhetherSomebodyCanDecideNothingIsDone() {
        leadTo(Stand.RESTING, Decision.GIVEN, Decision.CAPACITY_DOUBTED);
        leadTo(Stand.RESTING, Decision.GIVEN, Decision.CAPACITY_DOUBTED, Decision.GIVEN);
        leadTo(Stand.YES, Decision.GIVEN, Decision.CAPACITY_DOUBTED, Decision.CAPACITY_FOUND);
        leadTo(Stand.NOT_ASKED, Decision.CAPACITY_DOUBTED, Decision.CAPACITY_FOUND);
        leadTo(Stand.YES, Decision.CAPACITY_DOUBTED, Decision.CONSULTEE_FAVOURS);
        leadTo(Stand.NO, Decision.GIVEN, Decision.CAPACITY_DOUBTED, Decision.CONSULTEE_OPPOSES);
    }

    @Test
    void aNoAndAPauseAreHeardAlsoWhileItIsNotClear() {
        leadTo(Stand.NO, Decision.GIVEN, Decision.CAPACITY_DOUBTED, Decision.WITHDRAWN);
        leadTo(Stand.PAUSED, Decision.GIVEN, Decision.CAPACITY_DOUBTED, Decision.PAUSED, Decision.CAPACITY_FOUND);
    }

    @Test
    void aYesWhoseTimeIsOverIsNoneThoughNothingSaysSoYet() {
        Standing standing = Standing.replay(
                List.of(new Standing.Step(Decision.GIVEN, Optional.empty(), Optional.of(NOON), Optional.empty())));
        assertThat(standing.standAt(NOON.minusSeconds(1))).isEqualTo(Stand.YES);
        assertThat(standing.standAt(NOON)).isEqualTo(Stand.LAPSED);
        assertThat(standing.after(step(Decision.CAPACITY_DOUBTED))
                        .after(step(Decision.CAPACITY_FOUND))
                        .standAt(NOON))
                .isEqualTo(Stand.LAPSED);
    }

    @Test
    void aChangeKeepsThePauseAndTakesTheNewWay() {
        Standing named = Standing.replay(List.of(
                new Standing.Step(Decision.GIVEN, Optional.of("named"), Optional.empty(), Optional.empty()),
                step(Decision.PAUSED),
                new Standing.Step(Decision.CHANGED, Optional.of("chosen-name"), Optional.empty(), Optional.empty())));
        assertThat(named.stand()).isEqualTo(Stand.PAUSED);
        assertThat(named.answer()).contains("chosen-name");
    }
}
