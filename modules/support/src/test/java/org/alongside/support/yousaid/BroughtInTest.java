package org.alongside.support.yousaid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.alongside.core.identity.Acting;
import org.alongside.core.identity.NotAllowed;
import org.alongside.core.initiative.TakesUpFindings.Unsaid;
import org.alongside.core.notification.Messages;
import org.alongside.core.problem.Invalid;
import org.alongside.core.ui.Todo;
import org.alongside.spi.ParticipantId;
import org.alongside.support.Course;
import org.alongside.support.Courses;
import org.alongside.testing.ModuleTest;
import org.alongside.testing.Sql;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What staff bring in names nobody, and looks the same wherever it came from. */
@ModuleTest
class BroughtInTest {
    private static final Unsaid NOTHING = new Unsaid(List.of(), List.of());

    @Inject
    private BroughtIn broughtIn;

    @Inject
    private Answers answers;

    @Inject
    private Suggestions suggestions;

    @Inject
    private FeedbackWishes wishes;

    @Inject
    private YouSaidTodos todos;

    @Inject
    private Messages messages;

    @Inject
    private Courses courses;

    @Inject
    private Sql sql;

    private Course course;

    @BeforeEach
    void threeTakePart() {
        course = courses.begin();
        ParticipantId gone = course.member("Gwen");
        for (String name : List.of("Maureen", "Dev")) {
            course.member(name);
        }
        course.as("Maureen", () -> wishes.say(FeedbackRhythm.EACH_TIME));
        course.as("Gwen", () -> wishes.say(FeedbackRhythm.EACH_TIME));
        course.leaves(gone);
    }

    private void found(String words, Unsaid unsaid) {
        course.as("Catrin", () -> broughtIn.takeUp(course.circle(), words, unsaid));
    }

    private void answer(boolean onBoard) {
        SuggestionId id = course.as("Catrin", answers::list).get(0).id();
        course.as(
                "Catrin",
                () -> answers.answer(
                        id, new Answer(SuggestionState.DOING, "Rooms are cold.", "We look for others.", onBoard)));
    }

    private List<String> told(String name) {
        return course.as(name, () -> messages.mine(Locale.UK)).stream()
                .map(message -> message.text())
                .toList();
    }

    @Test
    void whatSomebodyNoticedIsOwedAnAnswerWithoutANameAndGoesOnTheBoard() {
        course.as("Samira", () -> broughtIn.note(" Rooms are cold. "));

        assertThat(course.as("Catrin", answers::list)).singleElement().satisfies(row -> {
            assertThat(row.said()).isEqualTo("Rooms are cold.");
            assertThat(row.voices()).isEmpty();
            assertThat(row.ownerName()).isEqualTo("Catrin");
        });
        assertThat(course.as("Catrin", () -> todos.todos(Locale.ENGLISH)))
                .extracting(Todo::sentence)
                .containsExactly("Answer something that was brought in");
        answer(true);
        assertThat(course.as("Dev", suggestions::board)).hasSize(1);
        assertThat(told("Maureen")).isEmpty();
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> course.as("Frank", () -> broughtIn.note("Words.")));
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> course.as("Samira", () -> broughtIn.note(" ")));
    }

    @Test
    void ofAFindingEverybodyOfTheInitiativeHearsWhoWishedToWhetherOrNotTheyStandBehindIt() {
        found("Rooms are cold.", NOTHING);
        assertThat(course.as("Maureen", suggestions::together)).isEmpty();
        answer(false);

        assertThat(told("Maureen"))
                .singleElement()
                .satisfies(text -> assertThat(text).contains("what people said").doesNotContain("You told us"));
        assertThat(told("Gwen")).as("who took part").hasSize(1);
        assertThat(told("Dev")).as("who never said that they would like to").isEmpty();
        assertThat(course.as("Dev", suggestions::together))
                .singleElement()
                .satisfies(one -> assertThat(one.because()).isEqualTo("We look for others."));
        assertThat(course.as("Dev", suggestions::board)).isEmpty();
    }

    @Test
    void whatIsOnTheBoardStandsThereOnly() {
        found("Rooms are cold.", NOTHING);
        answer(true);
        assertThat(course.as("Dev", suggestions::board)).hasSize(1);
        assertThat(course.as("Dev", suggestions::together)).isEmpty();
    }

    @Test
    void itTakesNoNamesAndNothingThatSomebodySaid() {
        Unsaid unsaid = new Unsaid(List.of("Maureen"), List.of("My hands were blue with cold"));
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> found("Maureen was cold.", unsaid));
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> found("People say: my hands were blue with cold.", unsaid));
        found("Rooms are cold.", unsaid);
    }

    @Test
    void whatOnePersonSaidIsNotAnsweredToAWholeInitiative() {
        found("Rooms are cold.", NOTHING);
        course.as("Dev", () -> suggestions.say("I was cold."));
        List<Answers.Row> both = course.as("Catrin", answers::list);
        SuggestionId one = both.get(0).id();
        SuggestionId other = both.get(1).id();

        assertThatExceptionOfType(FindingStandsAlone.class)
                .isThrownBy(() -> course.as("Catrin", () -> answers.join(one, other)));
        assertThatExceptionOfType(FindingStandsAlone.class)
                .isThrownBy(() -> course.as("Catrin", () -> answers.join(other, one)));
        assertThat(course.as("Catrin", answers::list)).hasSize(2);
    }

    @Test
    void twoThatWereBroughtInAreAnsweredTogether() {
        found("Rooms are cold.", NOTHING);
        course.as("Samira", () -> broughtIn.note("It is cold."));
        List<Answers.Row> both = course.as("Catrin", answers::list);
        course.as("Catrin", () -> answers.join(both.get(0).id(), both.get(1).id()));
        answer(false);
        assertThat(told("Maureen")).hasSize(1);
    }

    @Test
    void theLogIsTheSameWhereverItCameFrom() {
        course.as("Samira", () -> broughtIn.note("Rooms are cold."));
        found("Rooms are cold.", NOTHING);
        course.as("Samira", () -> broughtIn.bring("It is cold.", NOTHING, Optional.empty(), account -> false));

        assertThat(sql
                        .rows(
                                "select action, actor, about from core.audit_entry where programme_id = ? and action"
                                        + " like ?",
                                course.programme().value(),
                                "support.suggestion.%")
                        .stream()
                        .map(Object::toString))
                .hasSize(3)
                .allSatisfy(entry -> assertThat(entry).contains(Acting.PLATFORM.toString()))
                .satisfies(entries -> assertThat(Set.copyOf(entries)).hasSize(1));
    }

    @Test
    void whoeverItIsAboutIsNotMadeToAnswerIt() {
        course.as(
                "Samira",
                () -> broughtIn.bring("Rooms are cold.", NOTHING, Optional.empty(), course.account("Catrin")::equals));
        assertThat(course.as("Catrin", answers::list))
                .extracting(Answers.Row::ownerName)
                .containsExactly("Alex");
    }

    @Test
    void whatBecameOfItIsToldToWhoeverBroughtIt() {
        SuggestionId id = course.as(
                "Samira",
                () -> broughtIn
                        .bring("Rooms are cold.", NOTHING, Optional.empty(), account -> false)
                        .suggestion());
        assertThat(course.as("Samira", () -> broughtIn.became(id, Optional.empty()))
                        .because())
                .isEmpty();
        answer(false);
        assertThat(course.as("Samira", () -> broughtIn.became(id, Optional.empty())))
                .isEqualTo(new BroughtIn.Became(
                        "Rooms are cold.",
                        SuggestionState.DOING,
                        "We look for others.",
                        Optional.of(course.today()),
                        "",
                        Optional.empty()));
    }
}
