package org.alongside.mentoring.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.alongside.core.consent.Decision;
import org.alongside.core.consent.Method;
import org.alongside.core.problem.NotFound;
import org.alongside.core.ui.Todo;
import org.alongside.core.ui.TodoSource;
import org.alongside.mentoring.PairingCreated;
import org.alongside.mentoring.PairingId;
import org.alongside.mentoring.Told;
import org.alongside.mentoring.World;
import org.alongside.mentoring.enrolment.EnrolmentId;
import org.alongside.mentoring.enrolment.EnrolmentState;
import org.alongside.mentoring.enrolment.Enrolments;
import org.alongside.testing.ModuleTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Saying yes: the mentor first, silently and without a clock; then the trainee; then a person introduces them. */
@ModuleTest
class SuggestionsTest {

    private static final int ROUNDS = Integer.getInteger("rounds", 50);

    @Inject
    private World world;

    @Inject
    private Suggestions suggestions;

    @Inject
    private Pairings pairings;

    @Inject
    private Enrolments enrolments;

    @Inject
    private Told told;

    @Inject
    @Any
    private Instance<TodoSource> todos;

    @BeforeEach
    void begin() {
        world.begin();
        told.forget();
    }

    @Test
    void theMentorReadsFirstAndTheTraineeOnlyAfterTheirYes() {
        PairingId id = world.suggest("Maureen", "Yusuf");

        assertThat(world.as("Yusuf", suggestions::mine)).isEmpty();
        assertThatThrownBy(() -> world.as("Yusuf", () -> suggestions.yes(id))).isInstanceOf(NotFound.class);
        assertThat(world.as("Maureen", suggestions::mine))
                .extracting(Suggestions.Row::id)
                .containsExactly(id);

        world.run("Maureen", () -> suggestions.yes(id));
        assertThat(world.as("Yusuf", suggestions::mine))
                .extracting(Suggestions.Row::id)
                .containsExactly(id);

        world.run("Yusuf", () -> suggestions.yes(id));
        assertThat(world.as("Catrin", pairings::list)).isEmpty();
        assertThat(told.of(PairingCreated.class)).isEmpty();

        Pairings.Row pair = world.as("Catrin", () -> suggestions.introduce(id));
        assertThat(pair.state()).isEqualTo(PairingState.INTRODUCED);
        assertThat(told.of(PairingCreated.class)).hasSize(1);
        assertThat(sentences("Catrin")).contains("Maureen and Yusuf have no meeting planned");

        world.meetingIn(id, 7);
        assertThat(world.as("Maureen", () -> pairings.readMine(id)).state()).isEqualTo(PairingState.MEETING);
    }

    @Test
    void notThisTimeIsSilentAndTheOtherOneNeverLearnsOfIt() {
        PairingId id = world.suggest("Maureen", "Yusuf");
        world.run("Maureen", () -> suggestions.notThisTime(id));

        assertThat(world.as("Yusuf", suggestions::mine)).isEmpty();
        assertThat(world.as("Catrin", suggestions::list)).isEmpty();
        assertThatThrownBy(() -> world.as("Maureen", () -> suggestions.yes(id))).isInstanceOf(NotThisStep.class);
        assertThat(world.as("Catrin", suggestions::notAgain).get(world.id("Maureen")))
                .containsExactly(world.id("Yusuf"));
    }

    @Test
    void whatACoordinatorTakesBackMayBeThoughtOfAgain() {
        PairingId id = world.suggest("Maureen", "Yusuf");
        world.run("Catrin", () -> suggestions.takeBack(id));

        assertThat(world.as("Catrin", suggestions::notAgain)).isEmpty();
        world.suggest("Maureen", "Yusuf");
    }

    @Test
    void somebodyWhoRingsIsWrittenDownAndGetsACopy() {
        PairingId id = world.suggest("Maureen", "Yusuf");

        assertThatThrownBy(() -> world.as("Samira", () -> suggestions.yesFor(id, world.id("Yusuf"), Method.SPOKEN)))
                .isInstanceOf(NotThisStep.class);
        Suggestions.Row row = world.as("Samira", () -> suggestions.yesFor(id, world.id("Maureen"), Method.SPOKEN));

        assertThat(row.state()).isEqualTo(PairingState.MENTOR_YES);
        assertThatThrownBy(() -> world.as("Maureen", () -> suggestions.yesFor(id, world.id("Maureen"), Method.SPOKEN)))
                .isInstanceOf(org.alongside.core.identity.NotAllowed.class);
    }

    @Test
    void aYesThatIsGoneMeanwhileIsAskedForAgain() {
        PairingId id = world.suggest("Maureen", "Yusuf");
        world.decide("Maureen", Decision.WITHDRAWN);

        assertThatThrownBy(() -> world.as("Maureen", () -> suggestions.yes(id))).isInstanceOf(NoYes.class);
    }

    @Test
    void whoStopsLeavesEverythingInOneAction() {
        world.available("Maureen", 2);
        PairingId thought = world.suggest("Maureen", "Yusuf");
        PairingId pair = world.pair("Maureen", "Hannah").id();
        EnrolmentId mine = world.as("Maureen", enrolments::mine).get(0).id();

        world.run("Maureen", () -> enrolments.stop(mine));

        assertThat(world.as("Maureen", enrolments::mine))
                .extracting(Enrolments.Row::state)
                .containsExactly(EnrolmentState.STOPPED);
        assertThat(world.as("Catrin", suggestions::list)).isEmpty();
        assertThat(world.as("Catrin", () -> pairings.read(pair)).state()).isEqualTo(PairingState.ENDED_EARLY);
        assertThatThrownBy(() -> world.as("Yusuf", () -> suggestions.yes(thought)))
                .isInstanceOf(NotThisStep.class);
    }

    @Test
    void whoMarksATraineeSeesNothingThatIsThoughtOfForThem() {
        PairingId id = world.suggest("Maureen", "Hannah");

        assertThat(world.as("Anita", suggestions::list)).isEmpty();
        assertThatThrownBy(() -> world.run("Anita", () -> suggestions.takeBack(id)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> world.as("Anita", () -> suggestions.introduce(id)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> world.as("Anita", () -> suggestions.yesFor(id, world.id("Maureen"), Method.SPOKEN)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> world.suggestAs("Anita", "Dev", "Hannah")).isInstanceOf(NotFound.class);
    }

    /** {@code -Drounds=1000} does as many as were measured. */
    @Test
    void ofTwoYesesToTheLastPlaceAtTheSameMomentOneCounts() throws Exception {
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < ROUNDS; round++) {
                PairingId one = world.suggest("Maureen", "Hannah");
                PairingId other = world.suggest("Maureen", "Yusuf");
                List<Future<String>> answers = both.invokeAll(List.of(yes(one), yes(other)));
                List<String> said = new ArrayList<>();
                for (Future<String> answer : answers) {
                    said.add(answer.get());
                }
                assertThat(said).containsExactlyInAnyOrder("yes", "no place left");
                List<Suggestions.Row> left = world.as("Catrin", suggestions::list);
                assertThat(left)
                        .filteredOn(row -> row.state() == PairingState.MENTOR_YES)
                        .hasSize(1);
                left.forEach(row -> world.run("Catrin", () -> suggestions.takeBack(row.id())));
            }
        } finally {
            both.shutdownNow();
        }
    }

    private List<String> sentences(String who) {
        return world.as(
                who,
                () -> todos.stream()
                        .flatMap(source -> source.todos(Locale.ENGLISH).stream())
                        .map(Todo::sentence)
                        .toList());
    }

    private Callable<String> yes(PairingId id) {
        return () -> {
            try {
                world.run("Maureen", () -> suggestions.yes(id));
                return "yes";
            } catch (NoPlaceLeft full) {
                return "no place left";
            }
        };
    }
}
