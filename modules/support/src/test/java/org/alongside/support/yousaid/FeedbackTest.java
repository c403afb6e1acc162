package org.alongside.support.yousaid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.alongside.core.consent.Method;
import org.alongside.core.holding.Holding;
import org.alongside.core.holding.Level;
import org.alongside.core.identity.NotAllowed;
import org.alongside.core.identity.Relations;
import org.alongside.core.notification.Messages;
import org.alongside.core.problem.Invalid;
import org.alongside.core.problem.NotFound;
import org.alongside.core.ui.Todo;
import org.alongside.spi.ParticipantId;
import org.alongside.support.Course;
import org.alongside.support.Courses;
import org.alongside.testing.ModuleTest;
import org.alongside.testing.MovableClock;
import org.alongside.testing.Sql;
import org.alongside.testing.Transactions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whether and how often people hear what became of what they said is theirs to say, once asked and never again. */
@ModuleTest
class FeedbackTest {
    private static final Answer YES = new Answer(SuggestionState.DONE, "The room", "There are signs now.", false);

    @Inject
    private FeedbackWishes wishes;

    @Inject
    private FeedbackTimer timer;

    @Inject
    private Suggestions suggestions;

    @Inject
    private Answers answers;

    @Inject
    private YouSaidTodos todos;

    @Inject
    private Messages messages;

    @Inject
    private Relations relations;

    @Inject
    private MovableClock clock;

    @Inject
    private Transactions transactions;

    @Inject
    private Courses courses;

    @Inject
    private Sql sql;

    @Inject
    @Any
    private Instance<Holding> holdings;

    private Course course;
    private ParticipantId maureen;

    @BeforeEach
    void maureenTakesPart() {
        course = courses.begin();
        maureen = course.member("Maureen");
    }

    private void wish(FeedbackRhythm rhythm) {
        course.as("Maureen", () -> wishes.say(rhythm));
    }

    /** She says something, and it is answered. */
    private void sayAndAnswer() {
        course.as("Maureen", () -> suggestions.say("I could not find the room."));
        SuggestionId id = course.as("Catrin", answers::list).get(0).id();
        course.as("Catrin", () -> answers.answer(id, YES));
    }

    private List<String> told() {
        return course.as("Maureen", () -> messages.mine(Locale.UK)).stream()
                .map(message -> message.text())
                .toList();
    }

    private List<Todo> asked(String name) {
        return course.as(name, () -> todos.todos(Locale.ENGLISH));
    }

    private Holding holding() {
        return holdings.stream()
                .filter(one -> one.key().equals("support.feedback"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whoeverComesToTakePartIsAskedOnTheirStartPageUntilTheySay() {
        assertThat(asked("Maureen"))
                .singleElement()
                .satisfies(todo -> assertThat(todo.due()).isEmpty());
        assertThat(told()).as("nobody is written to for it").isEmpty();
        wish(FeedbackRhythm.MONTHLY);
        assertThat(asked("Maureen")).isEmpty();
        assertThat(course.as("Maureen", wishes::mine))
                .hasValueSatisfying(mine -> assertThat(mine.rhythm()).isEqualTo(FeedbackRhythm.MONTHLY));
    }

    @Test
    void notNowEndsTheQuestionForGoodAndChangesNothing() {
        course.as("Maureen", wishes::ratherNotSay);

        assertThat(asked("Maureen")).isEmpty();
        assertThat(course.as("Maureen", wishes::mine)).isEmpty();
        sayAndAnswer();
        assertThat(told()).hasSize(1);
    }

    @Test
    void whoTakesPartInNothingIsNotAsked() {
        course.leaves(maureen);
        assertThat(asked("Maureen")).isEmpty();
        assertThat(asked("Samira")).isEmpty();
    }

    @Test
    void whoNeverSaidIsToldEachTimeAsBefore() {
        sayAndAnswer();
        sayAndAnswer();
        assertThat(told()).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(
            value = FeedbackRhythm.class,
            names = {"WHEN_I_ASK", "RATHER_NOT"})
    void whoWouldRatherAskOrNotHearGetsNoMessageAndFindsItOnTheirPage(FeedbackRhythm rhythm) {
        wish(rhythm);
        sayAndAnswer();
        clock.forward(Duration.ofDays(40));
        timer.look();

        assertThat(told()).isEmpty();
        assertThat(course.as("Maureen", suggestions::mine).get(0).because()).isEqualTo("There are signs now.");
    }

    @Test
    void onceAMonthAllOfItTogether() {
        wish(FeedbackRhythm.MONTHLY);
        sayAndAnswer();
        sayAndAnswer();
        timer.look();
        assertThat(told()).isEmpty();

        clock.forward(Duration.ofDays(32));
        timer.look();
        timer.look();
        assertThat(told()).singleElement().satisfies(text -> assertThat(text).contains("new answers"));

        clock.forward(Duration.ofDays(32));
        timer.look();
        assertThat(told()).as("nothing was answered since").hasSize(1);
        sayAndAnswer();
        timer.look();
        assertThat(told()).hasSize(2);
    }

    @Test
    void whoWantsItOtherwiseIsNotToldWhatWaited() {
        wish(FeedbackRhythm.MONTHLY);
        sayAndAnswer();
        wish(FeedbackRhythm.WHEN_I_ASK);
        clock.forward(Duration.ofDays(32));
        timer.look();
        assertThat(told()).isEmpty();
    }

    @Test
    void whoSaysTheSameAgainLosesNothingThatWaited() {
        wish(FeedbackRhythm.MONTHLY);
        sayAndAnswer();
        clock.forward(Duration.ofDays(20));
        wish(FeedbackRhythm.MONTHLY);
        clock.forward(Duration.ofDays(12));
        timer.look();
        assertThat(told()).hasSize(1);
    }

    @Test
    void whoWantsToHearAtOnceHearsWhatWaited() {
        wish(FeedbackRhythm.MONTHLY);
        sayAndAnswer();
        wish(FeedbackRhythm.EACH_TIME);
        assertThat(told()).hasSize(1);

        wish(FeedbackRhythm.MONTHLY);
        sayAndAnswer();
        course.as("Maureen", wishes::ratherNotSay);
        assertThat(told()).hasSize(2);
        clock.forward(Duration.ofDays(32));
        timer.look();
        assertThat(told()).hasSize(2);
    }

    @Test
    void itHoldsForAllRecordsOfAPerson() {
        wish(FeedbackRhythm.WHEN_I_ASK);
        ParticipantId again = course.member("Mo");
        course.as("Samira", () -> suggestions.sayFor(again, "I could not find the room.", Method.SPOKEN));
        sql.run("update core.participant set merged_into = ? where id = ?", maureen.value(), again.value());
        course.as("Catrin", () -> answers.answer(answers.list().get(0).id(), YES));
        assertThat(told()).isEmpty();
        assertThat(course.as("Mo", () -> messages.mine(Locale.UK))).isEmpty();
    }

    @Test
    void staffWriteDownWhatTheyAreToldAndThePersonHearsOfIt() {
        course.as("Samira", () -> wishes.sayFor(maureen, FeedbackRhythm.WHEN_I_ASK, Method.SPOKEN));

        assertThat(course.as("Maureen", wishes::mine)).hasValueSatisfying(mine -> {
            assertThat(mine.rhythm()).isEqualTo(FeedbackRhythm.WHEN_I_ASK);
            assertThat(mine.typedBy()).contains("Samira");
        });
        assertThat(asked("Maureen")).isEmpty();
        assertThat(told()).singleElement().satisfies(text -> assertThat(text).startsWith("Samira wrote down"));
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(
                        () -> course.as("Samira", () -> wishes.sayFor(maureen, FeedbackRhythm.MONTHLY, Method.ONLINE)));
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> course.as("Samira", () -> wishes.sayFor(maureen, null, Method.SPOKEN)));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> course.as(
                        "Samira",
                        () -> wishes.sayFor(
                                new ParticipantId(UUID.randomUUID()), FeedbackRhythm.MONTHLY, Method.SPOKEN)));
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(
                        () -> course.as("Frank", () -> wishes.sayFor(maureen, FeedbackRhythm.MONTHLY, Method.SPOKEN)));
    }

    @Test
    void whoJudgesSomebodyWritesNothingDownForThem() {
        ParticipantId hannah = course.trainee("Hannah");
        course.as("Alex", () -> relations.add(course.account("Samira"), hannah, Relations.Kind.MARKS));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(
                        () -> course.as("Samira", () -> wishes.sayFor(hannah, FeedbackRhythm.MONTHLY, Method.SPOKEN)));
    }

    @Test
    void itIsHeldShownAndGoesWithTheirWords() {
        wish(FeedbackRhythm.MONTHLY);
        assertThat(course.as("Maureen", () -> transactions.call(() -> holding().about(maureen, Locale.ENGLISH)))
                        .toString())
                .contains("Together, once a month");
        course.as("Catrin", () -> transactions.call(() -> holding().letGo(maureen, Level.NO_NEW_USE)));
        assertThat(course.as("Maureen", wishes::mine)).isPresent();
        course.as("Catrin", () -> transactions.call(() -> holding().letGo(maureen, Level.REMOVE_WORDS)));
        assertThat(course.as("Maureen", wishes::mine)).isEmpty();
    }
}
