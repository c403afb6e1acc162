package org.alongside.mentoring.ending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.alongside.core.consent.Decision;
import org.alongside.core.consent.Method;
import org.alongside.core.identity.NotAllowed;
import org.alongside.core.initiative.ActivityHeld;
import org.alongside.core.notification.Messages;
import org.alongside.core.problem.Invalid;
import org.alongside.core.ui.Todo;
import org.alongside.mentoring.MeetingId;
import org.alongside.mentoring.PairingId;
import org.alongside.mentoring.Told;
import org.alongside.mentoring.World;
import org.alongside.mentoring.enrolment.EnrolmentState;
import org.alongside.mentoring.enrolment.Enrolments;
import org.alongside.mentoring.meeting.Meetings;
import org.alongside.mentoring.meeting.Outcome;
import org.alongside.mentoring.pairing.PairingState;
import org.alongside.mentoring.pairing.Pairings;
import org.alongside.mentoring.pairing.Parting;
import org.alongside.testing.ModuleTest;
import org.alongside.testing.MovableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The planned end, leaving for somebody else, and what comes after an ending. */
@ModuleTest
class EndingsTest {

    @Inject
    private World world;

    @Inject
    private Pairings pairings;

    @Inject
    private Endings endings;

    @Inject
    private Rematches rematches;

    @Inject
    private Aftercare aftercare;

    @Inject
    private AftercareTimer timer;

    @Inject
    private Enrolments enrolments;

    @Inject
    private Meetings meetings;

    @Inject
    private Messages messages;

    @Inject
    private EndingTodos todos;

    @Inject
    private MovableClock clock;

    @Inject
    private Told told;

    private PairingId pair;

    @BeforeEach
    void begin() {
        world.begin();
        pair = world.pair("Maureen", "Hannah").id();
        told.forget();
    }

    private Pairings.Row read() {
        return world.as("Catrin", () -> pairings.read(pair));
    }

    private Endings.Row seen(String who) {
        return world.as(who, () -> endings.read(pair));
    }

    private List<String> sentences(String name) {
        return world.as(
                name,
                () -> todos.todos(Locale.ENGLISH).stream().map(Todo::sentence).toList());
    }

    private EnrolmentState stateOf(String name) {
        return world.as(name, enrolments::mine).get(0).state();
    }

    @Test
    void theEndIsKnownToBothFromTheFirstDayAndStaffMayMoveIt() {
        LocalDate planned = read().beganOn().plusMonths(6);
        for (String name : List.of("Maureen", "Hannah", "Samira")) {
            assertThat(seen(name).pair().endsOn()).isEqualTo(planned);
        }

        world.run("Catrin", () -> pairings.endsOn(pair, planned.plusMonths(1)));

        assertThat(seen("Maureen").pair().endsOn()).isEqualTo(planned.plusMonths(1));
        assertThatThrownBy(() -> world.as("Maureen", () -> pairings.endsOn(pair, planned)))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> world.as(
                        "Catrin", () -> pairings.endsOn(pair, read().beganOn().minusDays(1))))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void aGoodbyeIsSpokenOfWhenFewMeetingsLieAheadAndTheEndIsNear() {
        world.meetingIn(pair, 10);
        world.meetingIn(pair, 40);
        assertThat(seen("Maureen").near()).isFalse();

        world.run("Catrin", () -> pairings.endsOn(pair, read().beganOn().plusDays(60)));
        for (String name : List.of("Maureen", "Hannah", "Catrin")) {
            assertThat(seen(name).near()).isTrue();
            assertThat(seen(name).ahead()).isEqualTo(2);
        }
        assertThat(sentences("Catrin"))
                .containsExactly(
                        "Maureen and Hannah come to their last meetings: see that they have time for a goodbye");
        assertThat(world.as("Maureen", () -> messages.mine(Locale.UK)))
                .noneMatch(message -> message.text().contains("goodbye"));

        world.meetingIn(pair, 50);
        assertThat(seen("Maureen").near()).isFalse();
    }

    @Test
    void whoWouldLikeToMeetSomebodyElseIsAvailableAtOnceAndTheOtherOneIsNot() {
        world.run("Maureen", () -> rematches.somebodyElse(pair, Optional.of(Parting.THANKS)));

        assertThat(read().state()).isEqualTo(PairingState.ENDED_EARLY);
        assertThat(read().toldAs()).isEqualTo(Parting.THANKS);
        assertThat(read().toBeTold()).contains(read().trainee());
        assertThat(stateOf("Maureen")).isEqualTo(EnrolmentState.AVAILABLE);
        assertThat(stateOf("Hannah")).isEqualTo(EnrolmentState.INDUCTED);

        PairingId next = world.suggest("Maureen", "Yusuf");
        assertThat(next).isNotEqualTo(pair);
        assertThat(read().endedEarly()).contains(true);
    }

    @Test
    void whoSaysSoByTelephoneIsWrittenDownAndGetsACopy() {
        world.run("Samira", () -> rematches.somebodyElseFor(pair, world.id("Hannah"), Method.SPOKEN, Optional.empty()));

        assertThat(read().leftBy()).contains(world.id("Hannah"));
        assertThat(read().toldAs()).isEqualTo(Parting.NEUTRAL);
        assertThat(stateOf("Hannah")).isEqualTo(EnrolmentState.AVAILABLE);
        assertThat(world.as("Hannah", () -> messages.mine(Locale.UK)).get(0).text())
                .contains("Samira wrote down for you that you stop");
    }

    @Test
    void whoNoLongerSaysYesLeavesAllTheSame() {
        world.decide("Maureen", Decision.WITHDRAWN);
        world.run("Maureen", () -> rematches.somebodyElse(pair, Optional.empty()));

        assertThat(read().state()).isEqualTo(PairingState.ENDED_EARLY);
        assertThat(stateOf("Maureen")).isNotEqualTo(EnrolmentState.AVAILABLE);
    }

    /** R7, R12: what was told as held before an ending is not taken back, and what was not told yet can still be. */
    @Test
    void payThatIsOwedStaysOwedHoweverItEnds() {
        MeetingId first = world.meetingIn(pair, -5).id();
        MeetingId second = world.meetingIn(pair, -3).id();
        world.run("Maureen", () -> meetings.mark(first, Outcome.MET));
        world.run("Maureen", () -> pairings.leave(pair));
        world.run("Maureen", () -> meetings.mark(second, Outcome.MET));
        world.run("Catrin", () -> aftercare.begin(pair));

        assertThat(told.of(ActivityHeld.class))
                .extracting(ActivityHeld::activity)
                .containsExactly(first.value(), second.value());
        assertThat(world.as("Catrin", () -> meetings.of(pair)))
                .hasSize(2)
                .allMatch(meeting -> meeting.outcome().equals(Optional.of(Outcome.MET)));
    }

    @Test
    void whoeverEndedIsLookedAfterForSomeWeeksAndOnlyAPersonSaysThatAllIsDone() {
        PairingId planned = world.pair("Dev", "Yusuf").id();
        world.run("Catrin", () -> pairings.end(planned));
        world.run("Maureen", () -> pairings.leave(pair));
        timer.look();

        for (PairingId ended : List.of(planned, pair)) {
            assertThat(world.as("Catrin", () -> pairings.read(ended)).state()).isEqualTo(PairingState.AFTERCARE);
        }
        LocalDate until = read().endedOn().orElseThrow().plusWeeks(8);
        assertThat(world.as("Samira", () -> aftercare.read(pair)).until()).isEqualTo(until);
        assertThat(sentences("Samira")).hasSize(2).allMatch(sentence -> sentence.startsWith("Look after "));
        assertThatThrownBy(() -> world.as("Samira", () -> aftercare.close(pair)))
                .isInstanceOf(StillLookedAfter.class);

        clock.forward(Duration.ofDays(57));
        timer.look();
        assertThat(read().state()).isEqualTo(PairingState.AFTERCARE);
        assertThat(sentences("Samira")).allMatch(sentence -> sentence.contains("are over"));

        Pairings.Row before = read();
        Pairings.Row closed = world.as("Samira", () -> aftercare.close(pair));
        assertThat(closed.state()).isEqualTo(PairingState.CLOSED);
        assertThat(closed).usingRecursiveComparison().ignoringFields("state").isEqualTo(before);
        assertThat(closed.endedEarly()).contains(true);
    }

    @Test
    void nobodyIsLookedAfterOrDoneWhileThePairGoesOn() {
        timer.look();
        assertThat(read().state()).isEqualTo(PairingState.MEETING);
        assertThatThrownBy(() -> world.as("Catrin", () -> aftercare.begin(pair)))
                .isInstanceOf(StillMeeting.class);
        assertThatThrownBy(() -> world.as("Catrin", () -> aftercare.close(pair)))
                .isInstanceOf(StillMeeting.class);
    }

    @Test
    void howTheOtherOneIsToldIsOneOfAFewSentences() {
        world.run("Hannah", () -> pairings.leaveTelling(pair, Optional.of(Parting.ALL_THE_BEST)));

        assertThat(read().toldAs()).isEqualTo(Parting.ALL_THE_BEST);
    }
}
