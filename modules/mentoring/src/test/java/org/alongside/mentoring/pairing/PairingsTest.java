package org.alongside.mentoring.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.alongside.core.consent.Decision;
import org.alongside.core.identity.NotAllowed;
import org.alongside.core.initiative.EngagementBegan;
import org.alongside.core.initiative.EngagementEnded;
import org.alongside.core.initiative.Initiatives;
import org.alongside.core.module.ModuleSwitches;
import org.alongside.core.problem.NotFound;
import org.alongside.core.ui.Todo;
import org.alongside.core.workday.Workdays;
import org.alongside.mentoring.MentoringInitiative;
import org.alongside.mentoring.PairingCreated;
import org.alongside.mentoring.PairingEnded;
import org.alongside.mentoring.PairingId;
import org.alongside.mentoring.Told;
import org.alongside.mentoring.World;
import org.alongside.mentoring.time.ProgrammeTime;
import org.alongside.spi.InitiativeId;
import org.alongside.testing.ModuleTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ModuleTest
class PairingsTest {

    /** Another kind of initiative, as a plugin might bring. */
    @ApplicationScoped
    static class OtherKind extends MentoringInitiative {
        @Override
        public String key() {
            return "reading-circle";
        }
    }

    @Inject
    private World world;

    @Inject
    private Told told;

    @Inject
    private Pairings pairings;

    @Inject
    private PairingTodos todos;

    @Inject
    private Initiatives initiatives;

    @Inject
    private ModuleSwitches switches;

    @Inject
    private ProgrammeTime time;

    @Inject
    private Workdays workdays;

    @BeforeEach
    void begin() {
        world.begin();
        told.forget();
    }

    @Test
    void introducesTwoPeopleWhoSaidYes() {
        Pairings.Row pair = world.pair("Maureen", "Hannah");

        assertThat(pair.state()).isEqualTo(PairingState.MEETING);
        assertThat(world.as("Catrin", pairings::list)).containsExactly(pair);
        assertThat(told.of(PairingCreated.class))
                .containsExactly(
                        new PairingCreated(pair.id(), world.initiative(), world.id("Maureen"), world.id("Hannah")));
        assertThat(told.of(EngagementBegan.class))
                .extracting(EngagementBegan::role)
                .containsExactly("mentor", "trainee");
    }

    @Test
    void asksForTheYesAgainWhenTheyAreIntroduced() {
        world.decide("Hannah", Decision.WITHDRAWN);

        assertThatThrownBy(() -> world.pair("Maureen", "Hannah")).isInstanceOf(NoYes.class);
        assertThat(world.as("Catrin", pairings::list)).isEmpty();
    }

    @Test
    void refusesToPairSomebodyWithThemselves() {
        assertThatThrownBy(() -> world.pair("Maureen", "Maureen")).isInstanceOf(SelfPairing.class);
    }

    @Test
    void refusesTwoPeopleFromTheSameSide() {
        assertThatThrownBy(() -> world.pair("Maureen", "Dev")).isInstanceOf(OtherSide.class);
        assertThatThrownBy(() -> world.pair("Yusuf", "Hannah")).isInstanceOf(OtherSide.class);
    }

    @Test
    void refusesAnInitiativeOfAnotherKind() {
        world.run("Alex", () -> switches.turn("reading-circle", true));
        InitiativeId other = world.as(
                "Catrin", () -> initiatives.create("reading-circle", "Circle", time.today(), Optional.empty()));

        assertThatThrownBy(
                        () -> world.as("Catrin", () -> pairings.pair(other, world.id("Maureen"), world.id("Hannah"))))
                .isInstanceOf(NotMentoring.class);
    }

    @Test
    void refusesToPairTheSameTwoTwice() {
        world.pair("Maureen", "Hannah");

        assertThatThrownBy(() -> world.pair("Maureen", "Hannah")).isInstanceOf(AlreadyPaired.class);
    }

    @Test
    void makesOnePairWhenTwoCoordinatorsIntroduceTheSameTwoAtOnce() throws Exception {
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            Callable<String> introduce = () -> {
                try {
                    world.pair("Maureen", "Hannah");
                    return "paired";
                } catch (AlreadyPaired refused) {
                    return "refused";
                }
            };
            List<Future<String>> answers = both.invokeAll(List.of(introduce, introduce));

            assertThat(List.of(answers.get(0).get(), answers.get(1).get()))
                    .containsExactlyInAnyOrder("paired", "refused");
            assertThat(world.as("Catrin", pairings::list)).hasSize(1);
        } finally {
            both.shutdownNow();
        }
    }

    @Test
    void letsTheSameTwoBeAPairAgainOnTheDayItEnded() {
        Pairings.Row first = world.pair("Maureen", "Hannah");
        world.run("Catrin", () -> pairings.end(first.id()));

        Pairings.Row second = world.pair("Maureen", "Hannah");

        assertThat(second.state()).isEqualTo(PairingState.MEETING);
        assertThat(world.as("Catrin", () -> initiatives.members(world.initiative())))
                .hasSize(2);
    }

    @Test
    void offersOnlyPeopleWhoSaidYesAndAreFree() {
        world.pair("Maureen", "Hannah");
        world.decide("Yusuf", Decision.WITHDRAWN);

        Pairings.Ready ready = world.as("Catrin", pairings::ready);

        assertThat(ready.mentors()).extracting("callName").containsExactly("Dev");
        assertThat(ready.trainees()).isEmpty();
    }

    @Test
    void onlyTheCoordinatorIntroducesPeople() {
        for (String name : List.of("Samira", "Alex", "Maureen", "Hannah")) {
            assertThatThrownBy(() -> world.as(
                            name, () -> pairings.pair(world.initiative(), world.id("Maureen"), world.id("Hannah"))))
                    .isInstanceOf(NotAllowed.class);
        }
    }

    @Test
    void showsPeopleTheirOwnPairAndNoOther() {
        Pairings.Row theirs = world.pair("Maureen", "Hannah");
        Pairings.Row others = world.pair("Dev", "Yusuf");

        assertThat(world.as("Maureen", pairings::mine)).containsExactly(theirs);
        assertThat(world.as("Hannah", () -> pairings.readMine(theirs.id()))).isEqualTo(theirs);
        assertThatThrownBy(() -> world.as("Maureen", () -> pairings.readMine(others.id())))
                .isInstanceOf(NotFound.class);
        assertThat(world.as("Samira", pairings::mine)).isEmpty();
    }

    @Test
    void endsAsPlannedAndBothHaveTakenPart() {
        PairingId pair = world.pair("Maureen", "Hannah").id();

        Pairings.Row ended = world.as("Catrin", () -> pairings.end(pair));

        assertThat(ended.state()).isEqualTo(PairingState.ENDED_PLANNED);
        assertThat(told.of(PairingEnded.class)).hasSize(1);
        assertThat(told.of(EngagementEnded.class))
                .extracting(EngagementEnded::role)
                .containsExactly("mentor", "trainee");
    }

    @Test
    void leavingTakesNothingButTheDecision() {
        List<Method> leave = Arrays.stream(Pairings.class.getMethods())
                .filter(method -> method.getName().equals("leave"))
                .toList();

        assertThat(leave).hasSize(1);
        assertThat(leave.get(0).getParameterTypes()).containsExactly(PairingId.class);
    }

    @Test
    void eitherOfThemCanLeave() {
        for (String name : List.of("Maureen", "Hannah")) {
            PairingId pair = world.pair("Maureen", "Hannah").id();

            Pairings.Row left = world.as(name, () -> pairings.leave(pair));

            assertThat(left.state()).isEqualTo(PairingState.ENDED_EARLY);
            assertThat(left.leftBy()).contains(world.id(name));
        }
    }

    @Test
    void nobodyElseLeavesForThemButStaffWhoWereTold() {
        PairingId pair = world.pair("Maureen", "Hannah").id();

        assertThatThrownBy(() -> world.as("Dev", () -> pairings.leave(pair))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> world.as(
                        "Dev",
                        () -> pairings.leaveFor(pair, world.id("Maureen"), org.alongside.core.consent.Method.SPOKEN)))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> world.as(
                        "Samira",
                        () -> pairings.leaveFor(pair, world.id("Dev"), org.alongside.core.consent.Method.SPOKEN)))
                .isInstanceOf(NotOneOfTheTwo.class);

        Pairings.Row left = world.as(
                "Samira", () -> pairings.leaveFor(pair, world.id("Maureen"), org.alongside.core.consent.Method.SPOKEN));

        assertThat(left.leftBy()).contains(world.id("Maureen"));
    }

    @Test
    void leavingOnePairDoesNotEndAnother() {
        world.available("Maureen", 2);
        PairingId first = world.pair("Maureen", "Hannah").id();
        world.pair("Maureen", "Yusuf");

        world.run("Maureen", () -> pairings.leave(first));

        assertThat(told.of(EngagementEnded.class))
                .extracting(EngagementEnded::participant)
                .containsExactly(world.id("Hannah"));
    }

    @Test
    void theCoordinatorIsAskedToTellTheOtherOneKindlyByTheNextWorkingDay() {
        PairingId pair = world.pair("Maureen", "Hannah").id();
        world.run("Hannah", () -> pairings.leave(pair));

        Todo todo = world.as("Catrin", () -> todos.todos(Locale.ENGLISH)).get(0);

        assertThat(todo.sentence()).isEqualTo("Tell Maureen kindly that Hannah has stopped");
        assertThat(todo.due()).contains(world.as("Catrin", () -> workdays.after(time.today(), 1)));
        world.run("Catrin", () -> pairings.partnerTold(pair));
        assertThat(world.as("Catrin", () -> todos.todos(Locale.ENGLISH))).isEmpty();
    }

    @Test
    void theCoordinatorIsAskedToPlanForAPairWithoutMeetingsAndNobodyElseIs() {
        PairingId pair = world.pair("Maureen", "Hannah").id();

        assertThat(world.as("Catrin", () -> todos.todos(Locale.ENGLISH)))
                .extracting(Todo::sentence)
                .containsExactly("Maureen and Hannah have no meeting planned");
        for (String name : List.of("Maureen", "Hannah", "Samira", "Alex")) {
            assertThat(world.as(name, () -> todos.todos(Locale.ENGLISH))).isEmpty();
        }
        world.meetingIn(pair, 3);
        assertThat(world.as("Catrin", () -> todos.todos(Locale.ENGLISH))).isEmpty();
    }

    @Test
    void theCoordinatorHearsThatSomebodyNoLongerSaysYes() {
        PairingId pair = world.pair("Maureen", "Hannah").id();
        world.meetingIn(pair, 3);
        world.decide("Maureen", Decision.WITHDRAWN);

        assertThat(world.as("Catrin", () -> todos.todos(Locale.ENGLISH)))
                .extracting(Todo::sentence)
                .containsExactly("Maureen no longer says yes to mentoring: ask whether they would like to stop");
        assertThat(world.as("Catrin", () -> pairings.read(pair)).state()).isEqualTo(PairingState.MEETING);
    }
}
