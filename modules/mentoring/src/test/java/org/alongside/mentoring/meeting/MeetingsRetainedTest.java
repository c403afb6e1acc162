package org.alongside.mentoring.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.alongside.core.holding.Entry;
import org.alongside.core.holding.Holding;
import org.alongside.core.retention.RetentionTimer;
import org.alongside.mentoring.PairingId;
import org.alongside.mentoring.World;
import org.alongside.mentoring.pairing.Pairings;
import org.alongside.testing.ModuleTest;
import org.alongside.testing.MovableClock;
import org.alongside.testing.Transactions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Meetings are kept for a year after their pair ended, unless a programme chooses otherwise. */
@ModuleTest
class MeetingsRetainedTest {
    private static final int A_YEAR_AND_THE_REST_OF_ITS_MONTH = 366 + 31;

    @Inject
    private World world;

    @Inject
    private Meetings meetings;

    @Inject
    private Pairings pairings;

    @Inject
    private RetentionTimer timer;

    @Inject
    private MovableClock clock;

    @Inject
    private Transactions transactions;

    @Inject
    @Any
    private Instance<Holding> holdings;

    private PairingId pair;

    @BeforeEach
    void theyMetTwiceOfThreeTimes() {
        world.begin();
        pair = world.pair("Maureen", "Hannah").id();
        mark(-3, Outcome.MET);
        mark(-2, Outcome.DID_NOT_HAPPEN);
        mark(-1, Outcome.MET);
    }

    private void mark(int days, Outcome outcome) {
        Meetings.Row meeting = world.meetingIn(pair, days);
        world.run("Maureen", () -> meetings.mark(meeting.id(), outcome));
    }

    private void timeGoesBy() {
        clock.forward(Duration.ofDays(A_YEAR_AND_THE_REST_OF_ITS_MONTH));
        timer.carryOut(world.programme());
        clock.forward(Duration.ofDays(30));
        timer.carryOut(world.programme());
    }

    private List<Meetings.Row> kept() {
        return world.as("Catrin", () -> meetings.of(pair));
    }

    private List<String> whatMaureenReads() {
        return world.as(
                "Maureen",
                () -> transactions.call(() -> holdings.stream()
                        .filter(holding -> holding.key().equals("mentoring.pairs"))
                        .flatMap(holding -> holding.about(world.id("Maureen"), Locale.UK).stream())
                        .flatMap(entry -> entry.facts().stream())
                        .filter(fact -> fact.label().equals("mentoring.holding.pairs.met"))
                        .map(Entry.Fact::value)
                        .toList()));
    }

    @Test
    void thoseOfAPairThatGoesOnStayHoweverOld() {
        timeGoesBy();
        assertThat(kept()).hasSize(3);
        assertThat(whatMaureenReads()).isEmpty();
    }

    @Test
    void thoseOfAPairThatEndedGoAndHowOftenTheyMetStays() {
        world.run("Catrin", () -> pairings.end(pair));
        timeGoesBy();
        assertThat(kept()).isEmpty();
        assertThat(whatMaureenReads()).containsExactly("2");
        assertThat(world.as("Catrin", () -> pairings.read(pair)).endedOn()).isPresent();
    }
}
