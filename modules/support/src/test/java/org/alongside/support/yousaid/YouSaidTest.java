package org.alongside.support.yousaid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.alongside.core.consent.Method;
import org.alongside.core.identity.NotAllowed;
import org.alongside.core.identity.Relations;
import org.alongside.core.identity.Role;
import org.alongside.core.notification.Messages;
import org.alongside.core.problem.Invalid;
import org.alongside.core.problem.NotFound;
import org.alongside.core.setting.Settings;
import org.alongside.core.ui.Todo;
import org.alongside.spi.ParticipantId;
import org.alongside.support.Course;
import org.alongside.support.Courses;
import org.alongside.support.cover.HandOvers;
import org.alongside.testing.ModuleTest;
import org.alongside.testing.Sql;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ModuleTest
class YouSaidTest {
    private static final Answer YES =
            new Answer(SuggestionState.DONE, "The room is hard to find", "There are signs now.", true);

    @Inject
    private Suggestions suggestions;

    @Inject
    private Answers answers;

    @Inject
    private YouSaidTodos todos;

    @Inject
    private HandOvers handOvers;

    @Inject
    private Messages messages;

    @Inject
    private Relations relations;

    @Inject
    private Settings settings;

    @Inject
    private Courses courses;

    @Inject
    private Sql sql;

    private Course course;
    private ParticipantId maureen;

    @BeforeEach
    void maureenTakesPart() {
        course = courses.begin();
        maureen = course.member("Maureen");
    }

    private ContributionId say(String who, String words) {
        return course.as(who, () -> suggestions.say(words));
    }

    private List<Answers.Row> open() {
        return course.as("Catrin", answers::list);
    }

    private void answer(String who, Answer answer) {
        SuggestionId first = open().get(0).id();
        course.as(who, () -> answers.answer(first, answer));
    }

    private Suggestions.Mine mine(String who) {
        return course.as(who, suggestions::mine).get(0);
    }

    @Test
    void whatSomebodySaysIsOwedAnAnswerByWhoeverLeadsTheProgramme() {
        say("Maureen", "  I could not find the room. ");

        assertThat(open()).singleElement().satisfies(row -> {
            assertThat(row.ownerName()).isEqualTo("Catrin");
            assertThat(row.due()).isAfter(course.today().plusDays(13));
            assertThat(row.late()).isFalse();
            assertThat(row.voices()).singleElement().satisfies(voice -> {
                assertThat(voice.who().callName()).isEqualTo("Maureen");
                assertThat(voice.words()).isEqualTo("I could not find the room.");
            });
        });
        assertThat(course.as("Catrin", () -> todos.todos(Locale.ENGLISH)))
                .extracting(Todo::sentence)
                .containsExactly("Answer something that people said (1)");
        assertThat(course.as("Samira", () -> todos.todos(Locale.ENGLISH))).isEmpty();
    }

    @Test
    void everybodyWhoSaidItHearsBackInTheirOwnWayAndReadsTheAnswer() {
        say("Maureen", "I could not find the room.");
        answer("Catrin", YES);

        assertThat(course.as("Maureen", () -> messages.mine(Locale.UK)))
                .singleElement()
                .satisfies(message -> assertThat(message.text())
                        .contains("there is an answer")
                        .doesNotContain("room"));
        assertThat(mine("Maureen").because()).isEqualTo("There are signs now.");
        assertThat(open())
                .singleElement()
                .satisfies(row -> assertThat(row.late()).isFalse());
    }

    @Test
    void theBoardTellsWhatBecameOfItWithoutANameAndOnlyWhenItShall() {
        say("Maureen", "I could not find the room.");
        assertThat(course.as("Maureen", suggestions::board)).isEmpty();
        answer("Catrin", YES);
        say("Maureen", "And the tea was cold.");
        answer("Catrin", new Answer(SuggestionState.CANNOT, "The tea", "There is one kettle.", false));

        assertThat(course.as("Maureen", suggestions::board))
                .extracting(Suggestions.Told::said)
                .containsExactly("The room is hard to find");
        assertThat(course.as("Maureen", suggestions::board).toString()).doesNotContain("Maureen");
    }

    @Test
    void thatIsNotWhatIMeantOwesAnotherAnswer() {
        ContributionId id = say("Maureen", "The room is bad.");
        answer("Catrin", YES);
        course.as("Maureen", () -> suggestions.notWhatIMeant(id, "I meant the air in it."));

        assertThat(mine("Maureen").state()).isEqualTo(SuggestionState.OPEN);
        assertThat(mine("Maureen").because()).isEmpty();
        assertThat(course.as("Maureen", suggestions::board)).isEmpty();
        assertThat(open().get(0).voices().get(0).reply()).isEqualTo("I meant the air in it.");
        assertThatExceptionOfType(NotAnsweredYet.class)
                .isThrownBy(() -> course.as("Maureen", () -> suggestions.notWhatIMeant(id, "Again.")));
    }

    @Test
    void nobodyRepliesForSomebodyElse() {
        ContributionId id = say("Maureen", "The room is bad.");
        answer("Catrin", YES);
        course.member("Dev");

        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> course.as("Dev", () -> suggestions.notWhatIMeant(id, "I meant it.")));
    }

    @Test
    void twoThatSayTheSameAreAnsweredTogetherAndBothHear() {
        course.member("Dev");
        say("Maureen", "I could not find the room.");
        say("Dev", "Where is the room?");
        List<Answers.Row> both = open();
        course.as("Catrin", () -> answers.join(both.get(0).id(), both.get(1).id()));
        assertThat(open())
                .singleElement()
                .satisfies(row -> assertThat(row.voices()).hasSize(2));
        answer("Samira", YES);

        assertThat(mine("Maureen").state()).isEqualTo(SuggestionState.DONE);
        assertThat(mine("Dev").state()).isEqualTo(SuggestionState.DONE);
        say("Dev", "Something else.");
        List<Answers.Row> then = open();
        assertThatExceptionOfType(AnsweredAlready.class)
                .isThrownBy(() -> course.as(
                        "Catrin",
                        () -> answers.join(then.get(0).id(), then.get(1).id())));
    }

    @Test
    void staffWriteDownWhatTheyAreToldAndSayHow() {
        course.as("Samira", () -> suggestions.sayFor(maureen, "The stairs are steep.", Method.SPOKEN));

        assertThat(mine("Maureen").words()).isEqualTo("The stairs are steep.");
        assertThat(open().get(0).voices().get(0).how()).isEqualTo(Method.SPOKEN);
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> course.as("Samira", () -> suggestions.sayFor(maureen, "Words.", Method.ONLINE)));
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> course.as("Samira", () -> suggestions.sayFor(null, "Words.", Method.SPOKEN)));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> course.as(
                        "Samira",
                        () -> suggestions.sayFor(new ParticipantId(UUID.randomUUID()), "Words.", Method.SPOKEN)));
    }

    @Test
    void whatSomebodyOwesWhoIsGoneIsShownToCoordinatorsAndMovesWithTheirWork() {
        course.staff("Sue", Role.SUPPORTER);
        say("Maureen", "The room is bad.");
        SuggestionId id = open().get(0).id();
        LocalDate day = course.today().plusDays(3);
        course.as("Catrin", () -> answers.give(id, course.account("Samira"), day));
        sql.run(
                "update core.membership set entry_open = false where account_id = ?",
                course.account("Samira").value());
        assertThat(course.as("Catrin", () -> todos.todos(Locale.ENGLISH))).hasSize(1);
        assertThat(course.as("Sue", () -> todos.todos(Locale.ENGLISH))).isEmpty();

        assertThat(course.as(
                        "Catrin", () -> handOvers.handOver(Optional.empty(), course.account("Sue"), Locale.ENGLISH)))
                .singleElement()
                .satisfies(moved -> assertThat(moved.due()).isEqualTo(day));
        assertThat(course.as("Catrin", () -> todos.todos(Locale.ENGLISH))).isEmpty();
        assertThat(course.as("Sue", () -> todos.todos(Locale.ENGLISH))).hasSize(1);
    }

    @Test
    void somebodyElseMayBeMadeToAnswer() {
        say("Maureen", "The room is bad.");
        SuggestionId id = open().get(0).id();
        LocalDate day = course.today().plusDays(3);
        course.as("Catrin", () -> answers.give(id, course.account("Samira"), day));

        assertThat(course.as("Samira", () -> todos.todos(Locale.ENGLISH)))
                .singleElement()
                .satisfies(todo -> assertThat(todo.due()).contains(day));
        assertThat(course.as("Catrin", () -> todos.todos(Locale.ENGLISH))).isEmpty();
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> course.as("Catrin", () -> answers.give(id, course.account("Maureen"), day)));
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> course.as("Catrin", () -> answers.give(id, course.account("Samira"), null)));
    }

    @Test
    void theProgrammeChoosesUntilWhenAnAnswerIsOwed() {
        course.as("Alex", () -> settings.change("support.answer", "1"));
        say("Maureen", "The room is bad.");

        assertThat(mine("Maureen").due()).isBefore(course.today().plusDays(7));
    }

    @Test
    void anAnswerNeedsWhatWasSaidAndWhatBecameOfIt() {
        say("Maureen", "The room is bad.");

        for (Answer bad : List.of(
                new Answer(SuggestionState.OPEN, "The room", "Signs.", true),
                new Answer(null, "The room", "Signs.", true),
                new Answer(SuggestionState.DONE, " ", "Signs.", true),
                new Answer(SuggestionState.DONE, "The room", "", true),
                new Answer(SuggestionState.DONE, "x".repeat(301), "Signs.", true),
                new Answer(SuggestionState.DONE, "The room", "x".repeat(1001), true))) {
            assertThatExceptionOfType(Invalid.class).isThrownBy(() -> answer("Catrin", bad));
        }
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> say("Maureen", "  "));
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> say("Maureen", "x".repeat(2001)));
        assertThat(mine("Maureen").state()).isEqualTo(SuggestionState.OPEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Maureen", "Frank", "Alex"})
    void onlyThoseWhoAnswerReadWhatPeopleSaid(String name) {
        say("Maureen", "The room is bad.");
        SuggestionId id = open().get(0).id();

        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> course.as(name, answers::list));
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> course.as(name, () -> answers.answer(id, YES)));
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> course.as(name, () -> suggestions.sayFor(maureen, "Words.", Method.SPOKEN)));
    }

    @Test
    void whoJudgesSomebodyHearsNothingOfWhatTheySaid() {
        ParticipantId hannah = course.trainee("Hannah");
        course.staff("Sue", Role.SUPPORTER);
        say("Hannah", "The room is bad.");
        SuggestionId id = open().get(0).id();
        course.as("Alex", () -> relations.add(course.account("Sue"), hannah, Relations.Kind.MARKS));

        assertThat(course.as("Sue", answers::list)).isEmpty();
        assertThat(course.as("Sue", suggestions::people)).extracting("callName").doesNotContain("Hannah");
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> course.as("Sue", () -> answers.answer(id, YES)));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> course.as("Sue", () -> suggestions.sayFor(hannah, "Words.", Method.SPOKEN)));
    }

    @Test
    void wordsStandSealedInTheDatabase() {
        ContributionId id = say("Maureen", "Zyxwick is a bad room.");
        answer("Catrin", YES);
        course.as("Maureen", () -> suggestions.notWhatIMeant(id, "Quorlant was meant."));

        assertThat(sql.rows("select * from support.contribution").toString())
                .doesNotContain("Zyxwick")
                .doesNotContain("Quorlant");
        assertThat(sql.rows("select * from core.audit_entry").toString())
                .doesNotContain("Zyxwick")
                .doesNotContain("Quorlant");
    }

    @Test
    void ofTwoWhoAnswerAtOnceOneTellsThem() throws InterruptedException {
        say("Maureen", "The room is bad.");
        SuggestionId id = open().get(0).id();
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            Callable<Boolean> one = () -> {
                course.as("Catrin", () -> answers.answer(id, YES));
                return true;
            };
            long told = both.invokeAll(List.of(one, one)).stream()
                    .filter(done -> {
                        try {
                            return done.get();
                        } catch (ExecutionException | InterruptedException refused) {
                            return false;
                        }
                    })
                    .count();
            assertThat(course.as("Maureen", () -> messages.mine(Locale.UK))).hasSize((int) told);
        } finally {
            both.shutdownNow();
        }
    }
}
