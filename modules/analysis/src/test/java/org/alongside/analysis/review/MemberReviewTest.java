package org.alongside.analysis.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.alongside.analysis.Scheme;
import org.alongside.analysis.Schemes;
import org.alongside.analysis.codebook.CodeId;
import org.alongside.analysis.coding.CodingId;
import org.alongside.analysis.coding.Codings;
import org.alongside.analysis.report.Reports;
import org.alongside.analysis.theme.ThemeId;
import org.alongside.analysis.theme.ThemeInReview;
import org.alongside.analysis.theme.ThemeState;
import org.alongside.analysis.theme.ThemeWords;
import org.alongside.analysis.theme.Themes;
import org.alongside.analysis.transcript.TranscriptId;
import org.alongside.core.consent.Method;
import org.alongside.core.identity.NotAllowed;
import org.alongside.core.problem.Invalid;
import org.alongside.core.problem.NotFound;
import org.alongside.spi.ParticipantId;
import org.alongside.testing.ModuleTest;
import org.alongside.testing.Sql;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** R9: the people who were interviewed see draft themes first and have their say. */
@ModuleTest
class MemberReviewTest {
    private static final String HERS = "I sang the high one on my own";
    private static final String HIS = "I never could keep the time";

    @Inject
    private Schemes schemes;

    @Inject
    private Codings codings;

    @Inject
    private Themes themes;

    @Inject
    private Reviews reviews;

    @Inject
    private MyReviews mine;

    @Inject
    private ReviewTodos todos;

    @Inject
    private ReviewMenu menu;

    @Inject
    private Reports reports;

    @Inject
    private Sql sql;

    private Scheme scheme;
    private ParticipantId tom;
    private CodingId hersCoded;
    private ThemeId theme;

    @BeforeEach
    void threePeopleWereInterviewed() {
        scheme = schemes.begin();
        scheme.singer("Maureen");
        scheme.singer("Dev");
        tom = scheme.singer("Tom");
        TranscriptId hers = scheme.said("Maureen", HERS + ". Then we had tea.");
        TranscriptId his = scheme.said("Dev", HIS + ".");
        scheme.said("Tom", "No.");
        CodeId code = scheme.code("Singing");
        hersCoded = scheme.coded(hers, HERS, code);
        scheme.coded(hers, "Then we had tea", scheme.code("In no theme"));
        scheme.coded(his, HIS, code);
        theme = scheme.theme("What singing is like", code);
    }

    private void open() {
        scheme.as("Rhiannon", () -> reviews.open(scheme.study()));
    }

    private ReviewResult result() {
        return scheme.as("Rhiannon", () -> reviews.result(scheme.study()));
    }

    private void says(String name, Answer answer, String words) {
        scheme.as(name, () -> mine.reply(theme, new NewReply(answer, words)));
    }

    private List<MyReviews.MyTheme> seenBy(String name) {
        return scheme.as(name, mine::list).stream()
                .flatMap(study -> study.themes().stream())
                .toList();
    }

    private String report() {
        return scheme.as("Rhiannon", () -> reports.html(scheme.study(), Locale.ENGLISH));
    }

    @Test
    void draftsAreShownToThoseWhoWereInterviewedWithTheirOwnWordsOnly() {
        assertThat(seenBy("Maureen")).isEmpty();
        open();
        assertThat(seenBy("Maureen")).singleElement().satisfies(seen -> {
            assertThat(seen.plain()).isEqualTo("Plainly: What singing is like");
            assertThat(seen.quotes()).extracting(MyReviews.MyQuote::quote).containsExactly(HERS);
            assertThat(seen.asked()).isTrue();
        });
        assertThat(seenBy("Tom"))
                .singleElement()
                .satisfies(seen -> assertThat(seen.quotes()).isEmpty());
    }

    @Test
    void nobodyElseSeesThem() {
        scheme.singer("Bernie");
        open();
        assertThat(seenBy("Bernie")).isEmpty();
        assertThat(seenBy("Catrin")).isEmpty();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> says("Bernie", Answer.FITS, ""));
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> scheme.as("Catrin", () -> reviews.result(scheme.study())));
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> scheme.as("Catrin", () -> reports.html(scheme.study(), Locale.ENGLISH)));
    }

    @Test
    void thoseWhoAreAskedFindItOnTheirStartPageUntilTheyAnswer() {
        assertThat(scheme.as("Dev", () -> todos.todos(Locale.ENGLISH))).isEmpty();
        assertThat(scheme.as("Dev", () -> menu.entries(Locale.ENGLISH))).isEmpty();
        open();
        assertThat(scheme.as("Dev", () -> todos.todos(Locale.ENGLISH))).hasSize(1);
        assertThat(scheme.as("Dev", () -> menu.entries(Locale.ENGLISH))).hasSize(1);
        assertThat(scheme.as("Catrin", () -> todos.todos(Locale.ENGLISH))).isEmpty();
        says("Dev", Answer.RATHER_NOT, "");
        assertThat(scheme.as("Dev", () -> todos.todos(Locale.ENGLISH))).isEmpty();
        assertThat(scheme.as("Dev", () -> menu.entries(Locale.ENGLISH))).hasSize(1);
    }

    @Test
    void silenceIsNeverAgreement() {
        open();
        says("Maureen", Answer.FITS, "Yes");
        says("Dev", Answer.RATHER_NOT, "");
        assertThat(result().asked()).hasSize(3);
        assertThat(result().replied()).isEqualTo(2);
        assertThat(result().themes().get(0).count(Answer.FITS)).isEqualTo(1);
        scheme.as("Rhiannon", () -> reviews.close(scheme.study()));
        assertThat(result().themes().get(0).count(Answer.FITS)).isEqualTo(1);
        assertThat(report()).contains("It fits: 1.", "No reply: 1.", "did not reply: 1", "not counted as agreeing");
    }

    @Test
    void disagreementIsKeptAndStandsBesideItsTheme() {
        open();
        says("Dev", Answer.DOES_NOT, "That is not <b>me</b>");
        scheme.as("Rhiannon", () -> reviews.close(scheme.study()));
        assertThat(result().disagreed()).isEqualTo(1);
        String report = report();
        assertThat(report).contains("That is not &lt;b&gt;me&lt;/b&gt;", "it does not fit");
        assertThat(report.indexOf("That is not")).isGreaterThan(report.indexOf("<h2>Themes</h2>"));
        assertThat(report).doesNotContain("<b>");
    }

    @Test
    void whatWasSaidToAThemeStaysBesideItWhenPeopleAreAskedAboutAnotherOne() {
        open();
        says("Dev", Answer.DOES_NOT, "");
        scheme.as("Rhiannon", () -> reviews.close(scheme.study()));
        ReviewResult.Said said = result().themes().get(0).replies().get(0);
        scheme.as(
                "Rhiannon",
                () -> reviews.decide(said.id(), new NewDecision(Change.KEPT, "Others said that it is like this.")));
        scheme.theme("Tea", scheme.code("Tea"));
        open();
        assertThat(result().replied()).isZero();
        assertThat(result().themes().get(0).count(Answer.DOES_NOT)).isEqualTo(1);
        scheme.as("Rhiannon", () -> reviews.close(scheme.study()));
        assertThat(result().disagreed()).isEqualTo(1);
    }

    /** R9. */
    @Test
    void whoeverIsSilentTheNextTimeHasNotAgreed() {
        open();
        says("Dev", Answer.DOES_NOT, "");
        scheme.as("Rhiannon", () -> reviews.close(scheme.study()));
        ReviewResult.Said said = result().themes().get(0).replies().get(0);
        scheme.as("Rhiannon", () -> {
            reviews.decide(said.id(), new NewDecision(Change.AS_ASKED, "We say it in other words now."));
            themes.change(theme, new ThemeWords("Singing together", "In other words", ""));
            reviews.open(scheme.study());
        });
        says("Maureen", Answer.FITS, "");
        scheme.as("Rhiannon", () -> reviews.close(scheme.study()));
        assertThat(result().disagreed()).isEqualTo(1);
        assertThat(result().agreed()).isEqualTo(1);
    }

    @Test
    void theLatestReplyCountsAndTheEarlierOnesAreKept() {
        open();
        says("Dev", Answer.FITS, "Yes");
        says("Dev", Answer.DOES_NOT, "No, I slept on it");
        assertThat(result().themes().get(0).replies())
                .singleElement()
                .satisfies(said -> assertThat(said.words()).isEqualTo("No, I slept on it"));
        assertThat(sql.rows("select answer from analysis.reply where theme_id = ?", theme.value()))
                .hasSize(2);
    }

    @Test
    void whatSomebodyTellsOnTheTelephoneIsTypedForThemAndTheySeeIt() {
        open();
        scheme.as(
                "Rhiannon",
                () -> reviews.noteFor(theme, tom, new NewReply(Answer.PARTLY, "Well, some of it"), Method.SPOKEN));
        assertThat(result().themes().get(0).replies()).singleElement().satisfies(said -> {
            assertThat(said.told()).isEqualTo(Method.SPOKEN);
            assertThat(said.typedBy()).isEqualTo("Rhiannon");
            assertThat(said.callName()).isEqualTo("Tom");
        });
        assertThat(seenBy("Tom").get(0).reply())
                .hasValueSatisfying(reply -> assertThat(reply.typedBy()).isEqualTo("Rhiannon"));
    }

    @Test
    void nobodySpeaksForSomebodyWhoWasNotAsked() {
        ParticipantId bernie = scheme.singer("Bernie");
        open();
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> scheme.as(
                        "Rhiannon",
                        () -> reviews.noteFor(theme, bernie, new NewReply(Answer.FITS, ""), Method.SPOKEN)));
    }

    @Test
    void aQuoteThatSomebodyTakesOutIsInNoThemeAndNoReport() {
        open();
        assertThat(report()).contains(HERS, "2 of 3 people");
        scheme.as("Maureen", () -> codings.takeOutMine(hersCoded));
        assertThat(report()).contains("1 of 3 people").doesNotContain(HERS);
        assertThat(scheme.as("Rhiannon", () -> themes.evidence(scheme.study()))
                        .get(0)
                        .passages())
                .hasSize(1);
        assertThat(seenBy("Maureen").get(0).quotes())
                .singleElement()
                .satisfies(quote -> assertThat(quote.takenOut()).isTrue());
    }

    @Test
    void aThemeStaysAsItIsWhilePeopleAreAskedAboutIt() {
        open();
        ThemeWords other = new ThemeWords("Other", "Other", "Other");
        assertThatExceptionOfType(ThemeInReview.class)
                .isThrownBy(() -> scheme.as("Rhiannon", () -> themes.change(theme, other)));
        assertThatExceptionOfType(ReviewIsOpen.class).isThrownBy(this::open);
        scheme.as("Rhiannon", () -> reviews.close(scheme.study()));
        assertThatExceptionOfType(NotInReview.class).isThrownBy(() -> says("Dev", Answer.FITS, ""));
        scheme.as("Rhiannon", () -> themes.change(theme, other));
        assertThat(scheme.as("Rhiannon", () -> themes.list(scheme.study()))
                        .get(0)
                        .state())
                .isEqualTo(ThemeState.DRAFT);
        open();
        assertThat(result().replied()).isZero();
    }

    @Test
    void thereMustBeSomethingToShow() {
        Scheme empty = schemes.begin();
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> empty.as("Rhiannon", () -> reviews.open(empty.study())));
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> {
            open();
            says("Dev", null, "Words without an answer");
        });
    }
}
