package org.alongside.mentoring.met;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.alongside.core.audit.AuditLog;
import org.alongside.core.consent.Method;
import org.alongside.core.identity.NotAllowed;
import org.alongside.core.initiative.ActivityHeld;
import org.alongside.mentoring.MeetingId;
import org.alongside.mentoring.PairingId;
import org.alongside.mentoring.Told;
import org.alongside.mentoring.World;
import org.alongside.mentoring.meeting.Meetings;
import org.alongside.mentoring.meeting.Outcome;
import org.alongside.mentoring.met.MetLinks.State;
import org.alongside.mentoring.pairing.Pairings;
import org.alongside.testing.ModuleTest;
import org.alongside.testing.MovableClock;
import org.alongside.testing.Sql;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The link in all its states. Samira stands for the platform: she may do what the page does. */
@ModuleTest
class MetLinksTest {

    @Inject
    private World world;

    @Inject
    private Told told;

    @Inject
    private Meetings meetings;

    @Inject
    private Pairings pairings;

    @Inject
    private ReminderTimer timer;

    @Inject
    private MetLinks links;

    @Inject
    private AuditLog audit;

    @Inject
    private MovableClock clock;

    @Inject
    private Sql sql;

    private PairingId pair;
    private MeetingId meeting;

    @BeforeEach
    void bothAreToldTheDayBefore() {
        world.begin();
        told.forget();
        pair = world.pair("Maureen", "Hannah").id();
        meeting = world.meetingIn(pair, 5).id();
        clock.forward(Duration.ofDays(4).plusHours(1));
        timer.look();
    }

    private void itIsOver() {
        clock.forward(Duration.ofHours(24));
    }

    private String linkOf(String name) {
        return String.valueOf(sql.rows(
                        "select secret_hash from mentoring.reminder where participant_id = ?",
                        world.id(name).value())
                .get(0)
                .get("secret_hash"));
    }

    private State state(String name) {
        return world.as("Samira", () -> links.look(linkOf(name))).orElseThrow().state();
    }

    private State answer(String name, Outcome outcome) {
        return world.as("Samira", () -> links.answer(linkOf(name), outcome))
                .orElseThrow()
                .state();
    }

    private Meetings.Row meeting() {
        return world.as("Catrin", () -> meetings.read(meeting));
    }

    @Test
    void beforeTheMeetingItAsksNothingAndTakesNoAnswer() {
        assertThat(state("Maureen")).isEqualTo(State.BEFORE);
        assertThat(answer("Maureen", Outcome.MET)).isEqualTo(State.BEFORE);
        assertThat(meeting().outcome()).isEmpty();
        itIsOver();
        assertThat(state("Maureen")).isEqualTo(State.OPEN);
    }

    @Test
    void lookingNeverUsesItUpAnAnswerDoes() {
        itIsOver();
        for (int i = 0; i < 5; i++) {
            assertThat(state("Maureen")).isEqualTo(State.OPEN);
        }
        assertThat(answer("Maureen", Outcome.MET)).isEqualTo(State.OPEN);

        assertThat(state("Maureen")).isEqualTo(State.OVER);
        assertThat(answer("Maureen", Outcome.DID_NOT_HAPPEN)).isEqualTo(State.OVER);
        assertThat(meeting().outcome()).contains(Outcome.MET);
        assertThat(meeting().saidBy()).get().extracting("callName").isEqualTo("Maureen");
    }

    @Test
    void theWordIsToldOnLikeAnyOtherAndTheLogSaysThatItCameByLink() {
        itIsOver();
        answer("Maureen", Outcome.MET);

        assertThat(told.of(ActivityHeld.class))
                .singleElement()
                .satisfies(fact -> assertThat(fact.activity()).isEqualTo(meeting.value()));
        assertThat(world.as("Alex", audit::newest))
                .filteredOn(line -> line.action().equals("mentoring.meeting.marked-by-link"))
                .extracting(AuditLog.Line::subject)
                .containsExactly(meeting.toString());
        assertThat(sql.rows("select id from mentoring.said where meeting_id = ?", meeting.value()))
                .isEmpty();
    }

    @Test
    void twoWeeksLaterItIsNoLongerNeeded() {
        itIsOver();
        clock.forward(Duration.ofDays(13));
        assertThat(state("Maureen")).isEqualTo(State.OPEN);
        clock.forward(Duration.ofDays(1));
        assertThat(state("Maureen")).isEqualTo(State.OVER);
        assertThat(answer("Maureen", Outcome.MET)).isEqualTo(State.OVER);
        assertThat(meeting().outcome()).isEmpty();
    }

    @Test
    void theMentorsWordReplacesTheTraineesAndNotTheOtherWayRound() {
        itIsOver();
        answer("Hannah", Outcome.DID_NOT_HAPPEN);
        assertThat(state("Maureen")).isEqualTo(State.OPEN);
        answer("Maureen", Outcome.MET);
        assertThat(meeting().outcome()).contains(Outcome.MET);
    }

    @Test
    void onceTheMentorHasSpokenTheTraineeIsNotAsked() {
        itIsOver();
        answer("Maureen", Outcome.MET);
        assertThat(state("Hannah")).isEqualTo(State.OVER);
        assertThat(answer("Hannah", Outcome.DID_NOT_HAPPEN)).isEqualTo(State.OVER);
        assertThat(meeting().outcome()).contains(Outcome.MET);
    }

    @Test
    void afterAWordOnThePageOrByWayOfStaffItIsNoLongerNeeded() {
        itIsOver();
        world.run("Samira", () -> meetings.markFor(meeting, world.id("Hannah"), Outcome.MET, Method.SPOKEN));
        assertThat(state("Hannah")).isEqualTo(State.OVER);
        assertThat(state("Maureen")).isEqualTo(State.OVER);
    }

    @Test
    void aMeetingThatWasMovedAsksNothing() {
        world.run("Hannah", () -> meetings.moved(meeting, Optional.empty()));
        assertThat(state("Maureen")).isEqualTo(State.OVER);
        itIsOver();
        assertThat(answer("Maureen", Outcome.MET)).isEqualTo(State.OVER);
    }

    @Test
    void whenThePairIsOverItAsksNothing() {
        itIsOver();
        world.run("Hannah", () -> pairings.leave(pair));
        assertThat(state("Maureen")).isEqualTo(State.OVER);
        assertThat(answer("Maureen", Outcome.MET)).isEqualTo(State.OVER);
    }

    @Test
    void inABreakWhatWasBeforeItCanStillBeSaid() {
        itIsOver();
        world.run("Catrin", () -> pairings.pause(pair));
        assertThat(answer("Maureen", Outcome.MET)).isEqualTo(State.OPEN);
    }

    @Test
    void anUnknownSecretIsKnownNowhereAndAnotherProgrammesNotHere() {
        itIsOver();
        assertThat(world.as("Samira", () -> links.look("0".repeat(64)))).isEmpty();
        assertThat(world.as("Samira", () -> links.answer("0".repeat(64), Outcome.MET)))
                .isEmpty();
        String maureens = linkOf("Maureen");
        world.begin();
        assertThat(world.as("Samira", () -> links.look(maureens))).isEmpty();
    }

    @Test
    void ofTwoPressesAtOnceOneCounts() throws InterruptedException, ExecutionException {
        itIsOver();
        String link = linkOf("Maureen");
        List<Callable<State>> presses = new ArrayList<>();
        for (Outcome outcome : List.of(Outcome.MET, Outcome.DID_NOT_HAPPEN, Outcome.MOVED, Outcome.MET)) {
            presses.add(() -> world.as("Samira", () -> links.answer(link, outcome))
                    .orElseThrow()
                    .state());
        }
        ExecutorService thumbs = Executors.newFixedThreadPool(presses.size());
        List<State> states = new ArrayList<>();
        try {
            for (Future<State> press : thumbs.invokeAll(presses)) {
                states.add(press.get());
            }
        } finally {
            thumbs.shutdown();
        }
        assertThat(states).containsExactlyInAnyOrder(State.OPEN, State.OVER, State.OVER, State.OVER);
    }

    @Test
    void nobodyButThePageAndStaffMayUseIt() {
        itIsOver();
        assertThatThrownBy(() -> world.as("Dev", () -> links.answer(linkOf("Maureen"), Outcome.MET)))
                .isInstanceOf(NotAllowed.class);
    }
}
