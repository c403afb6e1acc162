package org.alongside.mentoring.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.alongside.core.consent.Decision;
import org.alongside.core.consent.Method;
import org.alongside.core.identity.NotAllowed;
import org.alongside.core.initiative.Initiatives;
import org.alongside.core.notification.Messages;
import org.alongside.core.problem.Invalid;
import org.alongside.core.problem.NotFound;
import org.alongside.mentoring.World;
import org.alongside.spi.Initiative;
import org.alongside.spi.InitiativeId;
import org.alongside.spi.Participant;
import org.alongside.testing.ModuleTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From "I might be interested" to being available, for oneself and through staff. */
@ModuleTest
class EnrolmentsTest {

    @Inject
    private World world;

    @Inject
    private Initiatives initiatives;

    @Inject
    private Enrolments enrolments;

    @Inject
    private Messages messages;

    @BeforeEach
    void begin() {
        world.begin();
    }

    @Test
    void whoSaysSoThemselvesIsInterestedOnTheirOwnSide() {
        Enrolments.Row mentor = world.as("Maureen", () -> enrolments.interested(world.initiative()));
        Enrolments.Row trainee = world.as("Hannah", () -> enrolments.interested(world.initiative()));

        assertThat(mentor.state()).isEqualTo(EnrolmentState.INTERESTED);
        assertThat(mentor.how()).isEqualTo(Method.ONLINE);
        assertThat(mentor.side()).isEqualTo(Side.MENTOR);
        assertThat(trainee.side()).isEqualTo(Side.TRAINEE);
        assertThat(trainee.places()).isEqualTo(1);
    }

    @Test
    void whoRingsWritesOrComesByIsInterestedJustAsWell() {
        for (Method how : List.of(Method.SPOKEN, Method.PAPER, Method.WITNESSED)) {
            Enrolments.Row row =
                    world.as("Samira", () -> enrolments.interestedFor(world.initiative(), world.id("Maureen"), how));
            assertThat(row.how()).isEqualTo(how);
        }
        assertThat(world.as("Catrin", () -> enrolments.list(world.initiative())))
                .hasSize(1);
    }

    @Test
    void staffCannotSayThatItWasSaidOnlineNorLeaveOutHow() {
        assertThatThrownBy(() -> interestedFor("Samira", "Maureen", Method.ONLINE))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> interestedFor("Samira", "Maureen", null)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> interestedFor("Dev", "Maureen", Method.SPOKEN)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void nobodyIsAvailableBeforeTheyKnowWhatItIsAbout() {
        EnrolmentId id = interested("Maureen");
        assertThatThrownBy(() -> available("Maureen", id, Optional.empty())).isInstanceOf(NotInducted.class);

        world.run("Samira", () -> enrolments.inducted(id));
        assertThat(available("Maureen", id, Optional.empty()).state()).isEqualTo(EnrolmentState.AVAILABLE);
    }

    @Test
    void nobodyIsAvailableWithoutTheirYesToBeingIntroduced() {
        EnrolmentId id = inducted("Maureen");
        world.decide("Maureen", Decision.WITHDRAWN);

        assertThat(world.as("Maureen", enrolments::mayBeIntroduced)).isFalse();
        assertThatThrownBy(() -> available("Maureen", id, Optional.empty())).isInstanceOf(NotYetYes.class);
        assertThatThrownBy(() -> world.as("Samira", () -> enrolments.availableFor(id, Optional.empty(), Method.SPOKEN)))
                .isInstanceOf(NotYetYes.class);

        world.decide("Maureen", Decision.GIVEN);
        assertThat(available("Maureen", id, Optional.empty()).state()).isEqualTo(EnrolmentState.AVAILABLE);
    }

    @Test
    void aMentorSaysHowManyWithinReasonAndATraineeMeetsOneAtATime() {
        EnrolmentId mentor = inducted("Maureen");
        EnrolmentId trainee = inducted("Hannah");

        assertThat(available("Maureen", mentor, Optional.of(Enrolments.MOST_PLACES))
                        .places())
                .isEqualTo(Enrolments.MOST_PLACES);
        for (int wrong : List.of(-1, 0, Enrolments.MOST_PLACES + 1)) {
            assertThatThrownBy(() -> available("Maureen", mentor, Optional.of(wrong)))
                    .isInstanceOf(Invalid.class);
        }
        assertThatThrownBy(() -> available("Hannah", trainee, Optional.of(2))).isInstanceOf(Invalid.class);
    }

    @Test
    void whatStaffWriteDownIsToldToThePersonEachTime() {
        EnrolmentId id = interestedFor("Samira", "Maureen", Method.PAPER).id();
        world.run("Samira", () -> enrolments.inducted(id));
        world.run("Samira", () -> enrolments.availableFor(id, Optional.of(2), Method.SPOKEN));
        world.run("Samira", () -> enrolments.notNowFor(id, Method.SPOKEN));
        world.run("Samira", () -> enrolments.stopFor(id, Method.WITNESSED));

        assertThat(world.as("Maureen", () -> messages.mine(Locale.UK)))
                .hasSize(4)
                .allSatisfy(message -> assertThat(message.heading()).isEqualTo("What we wrote down for you"));
        assertThat(world.as("Dev", () -> messages.mine(Locale.UK))).isEmpty();
    }

    @Test
    void whatPeopleDoThemselvesIsNotToldToThemAgain() {
        EnrolmentId id = inducted("Maureen");
        available("Maureen", id, Optional.empty());
        world.run("Maureen", () -> enrolments.notNow(id));

        assertThat(world.as("Maureen", () -> messages.mine(Locale.UK))).isEmpty();
    }

    @Test
    void stoppingIsOneActionAndOneMayAlwaysComeBack() {
        EnrolmentId id = world.available("Maureen", 2).id();
        assertThat(world.as("Maureen", enrolments::openToMe)).isEmpty();

        world.run("Maureen", () -> enrolments.stop(id));
        assertThat(world.as("Maureen", enrolments::openToMe))
                .extracting(Initiative::id)
                .containsExactly(world.initiative());

        Enrolments.Row back = world.as("Maureen", () -> enrolments.interested(world.initiative()));
        assertThat(back.id()).isEqualTo(id);
        assertThat(back.state()).isEqualTo(EnrolmentState.INTERESTED);
    }

    @Test
    void whoSaysNotAtTheMomentKeepsWhatTheyKnow() {
        EnrolmentId id = world.available("Maureen", 2).id();

        assertThat(world.as("Maureen", () -> enrolments.notNow(id)).state()).isEqualTo(EnrolmentState.INDUCTED);
        assertThat(available("Maureen", id, Optional.empty()).places()).isEqualTo(2);
    }

    @Test
    void nobodyElseDecidesAboutWhatIsMine() {
        EnrolmentId id = inducted("Maureen");

        assertThatThrownBy(() -> available("Dev", id, Optional.empty())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> world.as("Dev", () -> enrolments.notNow(id))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> world.as("Dev", () -> enrolments.stop(id))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> world.as("Catrin", () -> enrolments.stop(id))).isInstanceOf(NotFound.class);
        assertThat(world.as("Dev", enrolments::mine)).isEmpty();
    }

    @Test
    void whoIsNotOnTheListYetCanBeChosen() {
        interested("Maureen");

        assertThat(names(world.as("Catrin", () -> enrolments.notYet(world.initiative()))))
                .containsExactly("Dev", "Hannah", "Yusuf");
        assertThatThrownBy(() -> world.as("Alex", () -> enrolments.notYet(world.initiative())))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void whoMarksATraineeDoesNotFindThemHere() {
        assertThat(names(world.as("Anita", () -> enrolments.notYet(world.initiative()))))
                .containsExactly("Dev", "Maureen", "Yusuf");
        assertThatThrownBy(() -> interestedFor("Anita", "Hannah", Method.SPOKEN))
                .isInstanceOf(NotFound.class);

        EnrolmentId hidden = inducted("Hannah");
        interested("Yusuf");
        assertThat(world.as("Anita", () -> enrolments.list(world.initiative())))
                .extracting(row -> row.participant().callName())
                .containsExactly("Yusuf");
        assertThatThrownBy(() -> world.as("Anita", () -> enrolments.inducted(hidden)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(
                        () -> world.as("Anita", () -> enrolments.availableFor(hidden, Optional.empty(), Method.PAPER)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> world.as("Anita", () -> enrolments.notNowFor(hidden, Method.PAPER)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> world.as("Anita", () -> enrolments.stopFor(hidden, Method.PAPER)))
                .isInstanceOf(NotFound.class);
    }

    private EnrolmentId interested(String name) {
        return world.as(name, () -> enrolments.interested(world.initiative())).id();
    }

    private EnrolmentId inducted(String name) {
        EnrolmentId id = interested(name);
        world.run("Catrin", () -> enrolments.inducted(id));
        return id;
    }

    private Enrolments.Row interestedFor(String staff, String name, Method how) {
        return world.as(staff, () -> enrolments.interestedFor(world.initiative(), world.id(name), how));
    }

    private Enrolments.Row available(String name, EnrolmentId id, Optional<Integer> places) {
        return world.as(name, () -> enrolments.available(id, places));
    }

    private static List<String> names(List<Participant> people) {
        return people.stream().map(Participant::callName).toList();
    }

    @Test
    void aSchemeThatIsOverAsksNothingOfAnybody() {
        world.available("Maureen", 1);
        assertThat(world.as("Maureen", enrolments::goingOn)).hasSize(1);

        InitiativeId over = world.as(
                "Catrin",
                () -> initiatives.create(
                        "mentoring", "Last year", LocalDate.of(2024, 10, 1), Optional.of(LocalDate.of(2025, 3, 31))));
        world.run("Maureen", () -> enrolments.interested(over));

        assertThat(world.as("Maureen", enrolments::goingOn)).hasSize(1);
        assertThat(world.as("Maureen", enrolments::mine)).hasSize(2);
    }
}
