package org.alongside.support.concern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.alongside.core.consent.Consents;
import org.alongside.core.consent.Decision;
import org.alongside.core.holding.Holding;
import org.alongside.core.holding.Level;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.Acting;
import org.alongside.core.identity.NotAllowed;
import org.alongside.core.identity.Role;
import org.alongside.core.notification.Messages;
import org.alongside.core.notification.SentNotices;
import org.alongside.core.problem.Invalid;
import org.alongside.core.problem.NotFound;
import org.alongside.core.ui.Todo;
import org.alongside.spi.ParticipantId;
import org.alongside.spi.Purpose;
import org.alongside.support.Course;
import org.alongside.support.Courses;
import org.alongside.support.yousaid.Answer;
import org.alongside.support.yousaid.Answers;
import org.alongside.support.yousaid.BroughtIn;
import org.alongside.support.yousaid.FeedbackRhythm;
import org.alongside.support.yousaid.FeedbackWishes;
import org.alongside.support.yousaid.Hearing;
import org.alongside.support.yousaid.SuggestionState;
import org.alongside.support.yousaid.Suggestions;
import org.alongside.testing.ModuleTest;
import org.alongside.testing.MovableClock;
import org.alongside.testing.Sql;
import org.alongside.testing.Transactions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A concern becomes a decision without anybody learning that there was one, or who told it. */
@ModuleTest
class BroughtConcernsTest {
    private static final String TOLD = "Maureen waited alone in the dark corridor until seven, marmalade-canary.";
    private static final String NEW = "Nobody should have to wait by themselves in the evening.";

    private static final String TO_TELL = "Tell somebody what became of something you brought in";

    @Inject
    private Concerns concerns;

    @Inject
    private ConcernSteps steps;

    @Inject
    private BroughtConcerns brought;

    @Inject
    private ConcernTodos todos;

    @Inject
    private Answers answers;

    @Inject
    private Suggestions suggestions;

    @Inject
    private Messages messages;

    @Inject
    private SentNotices sent;

    @Inject
    private Courses courses;

    @Inject
    private Transactions transactions;

    @Inject
    private Sql sql;

    @Inject
    private FeedbackWishes wishes;

    @Inject
    private Consents consents;

    @Inject
    private MovableClock clock;

    @Inject
    @Any
    private Instance<Holding> holdings;

    @Inject
    private Introduced introduced;

    private Course course;
    private ParticipantId maureen;
    private ParticipantId hannah;
    private ConcernId id;

    @BeforeEach
    void hannahIsWorriedAboutMaureen() {
        course = courses.begin();
        course.staff("Mair", Role.SAFEGUARDING_LEAD);
        maureen = course.member("Maureen");
        hannah = course.trainee("Hannah");
        introduced.pair(maureen, hannah);
        id = course.as(
                "Hannah",
                () -> concerns.raise(new NewConcern(
                        ConcernKind.WELFARE,
                        Urgency.THIS_WEEK,
                        SentTo.LEAD,
                        Optional.of(maureen),
                        Optional.empty(),
                        "",
                        TOLD)));
    }

    private long version() {
        return version(id);
    }

    private long version(ConcernId concern) {
        return course.as("Mair", () -> steps.read(concern)).version();
    }

    private void bring(String words) {
        bring(id, words);
    }

    private void bring(ConcernId concern, String words) {
        long version = version(concern);
        course.as("Mair", () -> brought.bring(concern, version, words));
    }

    private ConcernId raise(Optional<ParticipantId> about, Optional<AccountId> staff, String words) {
        return course.as(
                "Hannah",
                () -> concerns.raise(
                        new NewConcern(ConcernKind.CONDUCT, Urgency.THIS_WEEK, SentTo.LEAD, about, staff, "", words)));
    }

    private void isReachedBy(String way) {
        sql.run("update core.participant set reach_by = ? where id = ?", way, hannah.value());
    }

    private void laterOn() {
        clock.forward(Duration.ofDays(20));
        course.as("Samira", wishes::look);
    }

    private void answer() {
        Answers.Row first = course.as("Catrin", answers::list).get(0);
        course.as(
                "Catrin",
                () -> answers.answer(
                        first.id(), new Answer(SuggestionState.DONE, first.said(), "Somebody is there.", false)));
    }

    private BroughtIn.Became became() {
        return course.as("Mair", () -> brought.brought(id)).get(0);
    }

    private List<String> told(String name) {
        return course.as(name, () -> messages.mine(Locale.UK)).stream()
                .map(message -> message.heading() + " " + message.text())
                .toList();
    }

    private List<String> waitingFor(String name) {
        return course.as(name, () -> todos.todos(Locale.ENGLISH)).stream()
                .map(Todo::sentence)
                .toList();
    }

    @Test
    void whoAnswersReadsNewWordsAndLearnsNothingOfTheConcernOrOfWhoToldIt() {
        bring(NEW);

        assertThat(course.as("Catrin", answers::list)).singleElement().satisfies(row -> {
            assertThat(row.said()).isEqualTo(NEW);
            assertThat(row.voices()).isEmpty();
        });
        assertThat(course.as("Catrin", answers::owed))
                .extracting(Answers.Owed::voices)
                .containsExactly(0);
        String seen = course.as("Catrin", answers::list).toString();
        assertThat(seen).doesNotContain("Hannah", "Maureen", "Mair", id.toString(), hannah.toString());
    }

    @Test
    void theLogLinksNobodyToIt() {
        bring(NEW);
        answer();
        String suggestion = course.as("Catrin", answers::list).get(0).id().toString();
        assertThat(sql.rows(
                        "select action, about from core.audit_entry where programme_id = ? and subject = ?",
                        course.programme().value(),
                        suggestion))
                .hasSize(2)
                .allSatisfy(entry -> assertThat(entry.toString()).doesNotContain(hannah.toString(), id.toString()))
                .anySatisfy(entry -> assertThat(entry.toString()).contains("support.suggestion.noted"));
        assertThat(sql.rows(
                        "select actor from core.audit_entry where programme_id = ? and action = ?",
                        course.programme().value(),
                        "support.suggestion.noted"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.toString()).contains(Acting.PLATFORM.toString()));
    }

    @Test
    void whoeverToldItUnderTheirNameHearsWhatBecameOfItLaterAndWithoutTheWord() {
        isReachedBy("EMAIL");
        bring(NEW);
        answer();

        assertThat(course.as("Hannah", suggestions::mine)).singleElement().satisfies(mine -> {
            assertThat(mine.ours()).isTrue();
            assertThat(mine.words()).isEqualTo(NEW);
            assertThat(mine.because()).isEqualTo("Somebody is there.");
        });
        course.as("Samira", wishes::look);
        assertThat(told("Hannah")).as("on the day of the answer").isEmpty();
        laterOn();
        laterOn();
        assertThat(waitingFor("Mair")).doesNotContain(TO_TELL);
        assertThat(told("Hannah"))
                .singleElement()
                .satisfies(text -> assertThat(text.toLowerCase(Locale.ROOT))
                        .contains("new answers")
                        .doesNotContain("concern", "you told"));
        assertThat(course.as("Maureen", suggestions::mine)).isEmpty();
        assertThat(told("Maureen")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PHONE"})
    void whoeverIsReachedByWhatWaitsForStaffHearsFromThoseWhoLookAtConcernsOnly(String way) {
        isReachedBy(way);
        course.as("Hannah", () -> consents.decideMyself(new Purpose("core.contact"), Decision.GIVEN));
        bring(NEW);
        assertThat(course.as("Mair", () -> brought.hearing(id))).isEqualTo(Hearing.FROM_SOMEBODY);
        assertThat(waitingFor("Mair")).doesNotContain(TO_TELL);
        answer();
        laterOn();

        assertThat(course.as("Catrin", () -> sent.list(Locale.ENGLISH)))
                .extracting(SentNotices.Row::whom)
                .doesNotContain("Hannah");
        assertThat(told("Hannah")).isEmpty();
        assertThat(course.as("Hannah", suggestions::mine).get(0).because()).isEqualTo("Somebody is there.");
        assertThat(waitingFor("Mair")).contains(TO_TELL);
        long version = version();
        course.as("Mair", () -> brought.told(id, version));
        assertThat(waitingFor("Mair")).doesNotContain(TO_TELL);
    }

    @Test
    void whoeverWouldRatherNotHearIsLeftAlone() {
        course.as("Hannah", () -> wishes.say(FeedbackRhythm.RATHER_NOT));
        bring(NEW);
        answer();
        laterOn();
        assertThat(told("Hannah")).isEmpty();
        assertThat(waitingFor("Mair")).doesNotContain(TO_TELL);
        assertThat(course.as("Mair", () -> brought.hearing(id))).isEqualTo(Hearing.ON_ASKING);
    }

    @Test
    void whoeverItIsAboutIsNotMadeToAnswerIt() {
        bring(raise(Optional.empty(), Optional.of(course.account("Catrin")), "They shout."), NEW);
        assertThat(course.as("Catrin", answers::list))
                .extracting(Answers.Row::ownerName)
                .containsExactly("Alex");
    }

    @Test
    void whatIsSaidToOneIsNotReadAtAnotherThoughBothAreAnsweredTogether() {
        ConcernId other = raise(Optional.empty(), Optional.of(course.account("Frank")), "They shout.");
        bring(NEW);
        bring(other, "People should be spoken to quietly.");
        List<Answers.Row> both = course.as("Catrin", answers::list);
        course.as("Catrin", () -> answers.join(both.get(0).id(), both.get(1).id()));
        answer();
        Suggestions.Mine first = course.as("Hannah", suggestions::mine).stream()
                .filter(mine -> mine.words().equals(NEW))
                .findFirst()
                .orElseThrow();
        course.as("Hannah", () -> suggestions.notWhatIMeant(first.id(), "I meant the lift, quorlant."));

        assertThat(became().meant()).contains("quorlant");
        assertThat(course.as("Mair", () -> brought.brought(other)).get(0).meant())
                .isEmpty();
        assertThat(course.as("Mair", brought::toBringAnew)).containsExactly(id);
    }

    @Test
    void aReplyToWhatWasBroughtInEarlierIsNotMissed() {
        bring(NEW);
        answer();
        bring("Lifts should work in the evening.");
        course.as(
                "Hannah",
                () -> suggestions.notWhatIMeant(
                        suggestions.mine().stream()
                                .filter(mine -> mine.words().equals(NEW))
                                .findFirst()
                                .orElseThrow()
                                .id(),
                        "I meant the stairs."));
        assertThat(course.as("Mair", brought::toBringAnew)).containsExactly(id);
    }

    @Test
    void thatIsNotWhatIMeantIsReadByThoseWhoLookAtConcernsAlone() {
        bring(NEW);
        answer();
        course.as(
                "Hannah",
                () -> suggestions.notWhatIMeant(suggestions.mine().get(0).id(), "I meant the lift, quorlant."));

        assertThat(became().meant()).isEqualTo("I meant the lift, quorlant.");
        assertThat(waitingFor("Mair")).contains("Something you brought in was not what was meant");
        assertThat(course.as("Catrin", answers::list)).singleElement().satisfies(row -> {
            assertThat(row.state()).isEqualTo(SuggestionState.DONE);
            assertThat(row.toString()).doesNotContain("quorlant");
        });
        bring("Lifts should work in the evening.");
        assertThat(waitingFor("Mair")).doesNotContain("Something you brought in was not what was meant");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Somebody waited alone in the dark corridor until seven.",
                "It is about Maureen.",
                "It is for Hannah.",
                "Mair looked at it.",
                " "
            })
    void neitherNamesNorWordsOfTheConcernAreTaken(String words) {
        long version = version();
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> course.as("Mair", () -> brought.bring(id, version, words)));
        assertThat(course.as("Catrin", answers::list)).isEmpty();
    }

    @Test
    void whatIsClosedCanBeBroughtToo() {
        long version = version();
        course.as("Mair", () -> steps.close(id, version, ""));
        bring(NEW);
        assertThat(became())
                .isEqualTo(new BroughtIn.Became(NEW, SuggestionState.OPEN, "", Optional.empty(), "", Optional.empty()));
        assertThat(course.as("Mair", () -> steps.read(id)).steps())
                .extracting(ConcernSteps.Step::kind)
                .contains(StepKind.BROUGHT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Samira", "Catrin", "Frank", "Alex", "Hannah", "Maureen"})
    void nobodyElseBringsItOrSeesThatItWas(String name) {
        bring(NEW);
        long version = version();
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> course.as(name, () -> brought.bring(id, version, NEW)));
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> course.as(name, () -> brought.brought(id)));
    }

    @Test
    void whoMayNotKnowOfTheConcernFindsNothing() {
        course.staff("Grace", Role.OUTSIDE_CONTACT);
        bring(NEW);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> course.as("Grace", () -> brought.brought(id)));
        assertThat(course.as("Grace", brought::toBringAnew)).isEmpty();
    }

    @Test
    void itIsFoundAgainOnceItIsAnsweredTogetherWithSomethingElse() {
        isReachedBy("EMAIL");
        bring(NEW);
        course.as("Maureen", () -> suggestions.say("It was dark."));
        List<Answers.Row> both = course.as("Catrin", answers::list);
        Answers.Row hers =
                both.stream().filter(row -> !row.voices().isEmpty()).findFirst().orElseThrow();
        Answers.Row other =
                both.stream().filter(row -> row.voices().isEmpty()).findFirst().orElseThrow();
        course.as("Catrin", () -> answers.join(other.id(), hers.id()));
        assertThat(course.as("Catrin", answers::list))
                .singleElement()
                .satisfies(row -> assertThat(row.voices()).hasSize(1));
        answer();

        assertThat(became().because()).isEqualTo("Somebody is there.");
        laterOn();
        assertThat(told("Hannah")).hasSize(1);
        assertThat(told("Maureen"))
                .singleElement()
                .satisfies(text -> assertThat(text).contains("You told us"));
    }

    @Test
    void staffWhoPrintWhatIsHeldAboutSomebodyLearnNothingOfIt() {
        isReachedBy("EMAIL");
        bring(NEW);
        answer();
        laterOn();
        for (String name : List.of("Catrin", "Samira")) {
            assertThat(heldAbout(hannah, name)).doesNotContain(NEW);
        }
        assertThat(heldAbout(hannah, "Hannah")).contains(NEW);
        assertThat(course.as("Catrin", () -> sent.list(Locale.ENGLISH)).toString())
                .doesNotContain("You told us")
                .doesNotContain("new answers");
    }

    private String heldAbout(ParticipantId person, String reader) {
        return course.as(
                reader,
                () -> transactions.call(() -> holdings()
                        .flatMap(holding -> holding.about(person, Locale.ENGLISH).stream())
                        .toList()
                        .toString()));
    }

    private Stream<Holding> holdings() {
        return holdings.stream()
                .filter(one ->
                        List.of("support.contributions", "support.brought-in").contains(one.key()));
    }

    @Test
    void itGoesWithWhoeverToldIt() {
        bring(NEW);
        course.as(
                "Catrin",
                () -> transactions.run(() -> holdings().forEach(holding -> holding.letGo(hannah, Level.ERASE))));
        assertThat(course.as("Hannah", suggestions::mine)).isEmpty();
        assertThat(course.as("Catrin", answers::list)).hasSize(1);
    }
}
