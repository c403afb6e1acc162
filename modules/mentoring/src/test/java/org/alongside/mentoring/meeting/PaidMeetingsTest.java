package org.alongside.mentoring.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.alongside.core.identity.NotAllowed;
import org.alongside.core.initiative.PlannedActivity;
import org.alongside.mentoring.PairingId;
import org.alongside.mentoring.World;
import org.alongside.mentoring.pairing.Pairings;
import org.alongside.mentoring.pay.AskFirst;
import org.alongside.mentoring.place.Channel;
import org.alongside.spi.ParticipantId;
import org.alongside.testing.ModuleTest;
import org.alongside.testing.MovableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is read before meetings are planned, and what planned meetings are for adding up. */
@ModuleTest
class PaidMeetingsTest {
    private static final LocalDateTime FIRST = LocalDateTime.of(2031, 3, 4, 10, 0);

    @Inject
    private World world;

    @Inject
    private Meetings meetings;

    @Inject
    private PaidMeetings paid;

    @Inject
    private PlannedMeetings planned;

    @Inject
    private Pairings pairings;

    @Inject
    private AskFirst askFirst;

    @Inject
    private MovableClock clock;

    @Inject
    private AskedFirst askedFirst;

    private PairingId pair;

    @BeforeEach
    void maureenAndHannahAreAPair() {
        world.begin();
        pair = world.pair("Maureen", "Hannah").id();
    }

    private static Plan three() {
        return new Plan(FIRST, Optional.of(3), Optional.of(1), Channel.PHONE, Optional.empty());
    }

    private List<Meetings.Row> plan() {
        return world.as("Catrin", () -> meetings.plan(pair, three()));
    }

    private List<PlannedActivity> plannedFor(String reader) {
        return world.as(reader, () -> planned.in(world.initiative(), FIRST.toLocalDate()));
    }

    @Test
    void whoeverPlansReadsThatTheMentorWantsToBeAskedFirst() {
        assertThat(world.as("Catrin", () -> askFirst.of(world.id("Maureen"), Locale.ENGLISH)))
                .isEmpty();
        askedFirst.wants(world.id("Maureen"));
        assertThat(world.as("Catrin", () -> askFirst.of(world.id("Maureen"), Locale.ENGLISH)))
                .contains(AskedFirst.SENTENCE);
        assertThat(world.as(
                        "Catrin",
                        () -> askFirst.of(
                                List.of(world.id("Maureen"), world.id("Hannah"), new ParticipantId(UUID.randomUUID())),
                                Locale.ENGLISH)))
                .containsOnlyKeys(world.id("Maureen"));
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> world.as("Maureen", () -> askFirst.of(world.id("Maureen"), Locale.ENGLISH)));
    }

    @Test
    void theMentorReadsItBesideWhatLiesAheadAndTheTraineeNothing() {
        plan();
        assertThat(world.as("Maureen", () -> paid.beforeMeeting(meetings.coming(), Locale.ENGLISH))
                        .values())
                .contains("2031-03-04 60")
                .hasSize(3);
        assertThat(world.as("Hannah", () -> paid.beforeMeeting(meetings.coming(), Locale.ENGLISH)))
                .isEmpty();
    }

    @Test
    void theMentorReadsItBeforeTheyMoveAMeetingAndTheTraineeNothing() {
        Meetings.Row first = plan().get(0);
        LocalDate day = LocalDate.of(2031, 3, 11);
        assertThat(world.as("Maureen", () -> paid.beforeMoving(first, day, Locale.ENGLISH)))
                .contains("2031-03-11 60");
        assertThat(world.as("Hannah", () -> paid.beforeMoving(first, day, Locale.ENGLISH)))
                .isEmpty();
    }

    @Test
    void whatIsPlannedAndUnsaidCountsForTheMentor() {
        List<Meetings.Row> three = plan();
        assertThat(plannedFor("Catrin")).hasSize(3).allSatisfy(one -> {
            assertThat(one.paid()).containsExactly(world.id("Maureen"));
            assertThat(one.initiative()).isEqualTo(world.initiative());
            assertThat(one.minutes()).isEqualTo(60);
        });
        world.as("Maureen", () -> meetings.mark(three.get(0).id(), Outcome.DID_NOT_HAPPEN));
        assertThat(world.as("Catrin", () -> planned.with(List.of(world.id("Maureen")), FIRST.toLocalDate())))
                .extracting(PlannedActivity::activity)
                .containsExactly(three.get(1).id().value(), three.get(2).id().value());
        assertThat(world.as("Catrin", () -> planned.with(List.of(world.id("Hannah")), FIRST.toLocalDate())))
                .isEmpty();
    }

    /** R6. */
    @Test
    void whoeverJudgesTheTraineeFindsNothingOfTheInitiative() {
        plan();
        assertThat(plannedFor("Anita")).isEmpty();
    }

    /** R7, R12: what was held is paid, if the mentor says so, whatever became of the pair. */
    @Test
    void whatIsPastAndUnsaidOfAPairThatIsOverStillCounts() {
        List<Meetings.Row> three = plan();
        clock.forward(Duration.between(
                clock.instant(), three.get(0).plannedAt().toInstant().plus(Duration.ofDays(2))));
        world.as("Catrin", () -> pairings.end(pair));
        assertThat(world.as("Catrin", () -> planned.with(List.of(world.id("Maureen")), FIRST.toLocalDate())))
                .extracting(PlannedActivity::activity)
                .containsExactly(three.get(0).id().value());
        assertThat(plannedFor("Catrin")).hasSize(1);
        assertThat(plannedFor("Anita")).isEmpty();
    }
}
