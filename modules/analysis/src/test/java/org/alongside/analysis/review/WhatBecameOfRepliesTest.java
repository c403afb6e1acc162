package org.alongside.analysis.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.alongside.analysis.AnalysisPurposes;
import org.alongside.analysis.Scheme;
import org.alongside.analysis.Schemes;
import org.alongside.analysis.codebook.CodeId;
import org.alongside.analysis.coding.CodingId;
import org.alongside.analysis.coding.Codings;
import org.alongside.analysis.report.Reports;
import org.alongside.analysis.theme.ThemeId;
import org.alongside.analysis.theme.ThemeWords;
import org.alongside.analysis.theme.Themes;
import org.alongside.analysis.transcript.TranscriptId;
import org.alongside.core.consent.Decision;
import org.alongside.core.holding.Level;
import org.alongside.core.identity.NotAllowed;
import org.alongside.core.problem.Invalid;
import org.alongside.core.problem.NotFound;
import org.alongside.core.ui.Todo;
import org.alongside.core.withdrawal.Carrying;
import org.alongside.core.withdrawal.Extent;
import org.alongside.core.withdrawal.Withdrawals;
import org.alongside.spi.ParticipantId;
import org.alongside.testing.ModuleTest;
import org.alongside.testing.Sql;
import org.alongside.testing.Transactions;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people say of themes is answered, each reply by itself; on paper and in groups, too (R9, R15). */
@ModuleTest
class WhatBecameOfRepliesTest {
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
    private GroupMeetings meetings;

    @Inject
    private ThemeCards cards;

    @Inject
    private ReviewTodos todos;

    @Inject
    private RepliesHolding holding;

    @Inject
    private Reports reports;

    @Inject
    private Withdrawals withdrawals;

    @Inject
    private Carrying carrying;

    @Inject
    private Transactions transactions;

    @Inject
    private Sql sql;

    private Scheme scheme;
    private ParticipantId maureen;
    private ParticipantId dev;
    private CodingId hersCoded;
    private ThemeId theme;

    @BeforeEach
    void threePeopleAreAsked() {
        scheme = schemes.begin();
        maureen = scheme.singer("Maureen");
        dev = scheme.singer("Dev");
        scheme.singer("Tom");
        TranscriptId hers = scheme.said("Maureen", HERS + ". It was Tom who brought tea.");
        TranscriptId his = scheme.said("Dev", HIS + ".");
        scheme.said("Tom", "No.");
        CodeId code = scheme.code("Singing");
        hersCoded = scheme.coded(hers, HERS, code);
        scheme.coded(hers, "It was Tom who brought tea", code);
        scheme.coded(his, HIS, code);
        theme = scheme.theme("What singing is like", code);
        open();
    }

    private void open() {
        scheme.as("Rhiannon", () -> reviews.open(scheme.study()));
    }

    private void close() {
        scheme.as("Rhiannon", () -> reviews.close(scheme.study()));
    }

    private ReviewResult result() {
        return scheme.as("Rhiannon", () -> reviews.result(scheme.study()));
    }

    private ReviewResult.Said of(ParticipantId person) {
        return result().themes().get(0).replies().stream()
                .filter(said -> said.participant().equals(person))
                .findFirst()
                .orElseThrow();
    }

    private void says(String name, Answer answer, String words) {
        scheme.as(name, () -> mine.reply(theme, new NewReply(answer, words)));
    }

    private void decides(ReplyId reply, Change change, String reason) {
        scheme.as("Rhiannon", () -> reviews.decide(reply, new NewDecision(change, reason)));
    }

    private List<MyReviews.MyDecision> decisionsSeenBy(String name) {
        return scheme.as(name, mine::list).stream()
                .flatMap(study -> study.decisions().stream())
                .toList();
    }

    private int told(ParticipantId person) {
        return sql.rows(
                        "select id from core.notice where template = 'analysis.notice.decided' and participant_id = ?",
                        person.value())
                .size();
    }

    private GroupMeetings.Shown shown() {
        return scheme.as("Rhiannon", () -> meetings.shown(scheme.study())).get(0);
    }

    private String paper(Optional<ParticipantId> whose) throws IOException {
        byte[] pdf = scheme.as("Rhiannon", () -> cards.pdf(scheme.study(), whose, Locale.UK));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isGreaterThan(1);
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    @Test
    void anObjectionAPartAndEveryWordAreOwedAnAnswerAndABareYesIsNot() {
        says("Maureen", Answer.FITS, "");
        says("Dev", Answer.PARTLY, "");
        assertThat(of(maureen).isOwed()).isFalse();
        assertThat(of(dev).isOwed()).isTrue();
        assertThat(result().owed()).isEqualTo(1);
        says("Maureen", Answer.FITS, "But say that it was cold");
        says("Tom", Answer.RATHER_NOT, "I have my reasons");
        assertThat(result().owed()).isEqualTo(3);
        says("Dev", Answer.DOES_NOT, "");
        assertThat(result().owed()).isEqualTo(3);
    }

    @Test
    void whoeverRepliedFindsWhatBecameOfItAndIsToldThatItIsThere() {
        says("Dev", Answer.DOES_NOT, "That is not me");
        decides(of(dev).id(), Change.IN_PART, "We took out the word always, because you and one other said so.");
        assertThat(decisionsSeenBy("Dev")).singleElement().satisfies(seen -> {
            assertThat(seen.theme()).isEqualTo("What singing is like");
            assertThat(seen.words()).isEqualTo("That is not me");
            assertThat(seen.decided().change()).isEqualTo(Change.IN_PART);
            assertThat(seen.decided().reason()).startsWith("We took out the word always");
            assertThat(seen.decided().by()).isEqualTo("Rhiannon");
        });
        assertThat(decisionsSeenBy("Maureen")).isEmpty();
        assertThat(told(dev)).isEqualTo(1);
        assertThat(told(maureen)).isZero();
        assertThat(result().owed()).isZero();
    }

    @Test
    void theyStillFindItWhenTheThemeIsADraftAgainBecauseItIsChangedAsAsked() {
        says("Dev", Answer.PARTLY, "Not always");
        decides(of(dev).id(), Change.AS_ASKED, "You are right.");
        close();
        ThemeWords changed = new ThemeWords("What singing is sometimes like", "Plainly", "Takes in");
        scheme.as("Rhiannon", () -> themes.change(theme, changed));
        open();
        assertThat(decisionsSeenBy("Dev"))
                .singleElement()
                .satisfies(seen -> assertThat(seen.decided().change()).isEqualTo(Change.AS_ASKED));
    }

    @Test
    void aDecisionHasAChoiceAndAReasonAndIsWrittenOnce() {
        says("Dev", Answer.PARTLY, "");
        ReplyId first = of(dev).id();
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> decides(first, Change.KEPT, "  "));
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> decides(first, null, "Because"));
        decides(first, Change.KEPT, "Two others said the opposite.");
        assertThatExceptionOfType(DecidedAlready.class).isThrownBy(() -> decides(first, Change.AS_ASKED, "Well"));
        says("Dev", Answer.DOES_NOT, "Still not");
        assertThatExceptionOfType(NotTheLatestReply.class).isThrownBy(() -> decides(first, Change.KEPT, "Well"));
        assertThat(result().owed()).isEqualTo(1);
        decides(of(dev).id(), Change.AS_ASKED, "Now we see what you mean.");
        assertThat(decisionsSeenBy("Dev"))
                .extracting(seen -> seen.decided().change())
                .containsExactly(Change.AS_ASKED, Change.KEPT);
    }

    @Test
    void onlyResearchersDecideAndNotAboutWhoeverTookBackTheirYes() {
        says("Dev", Answer.PARTLY, "");
        ReplyId reply = of(dev).id();
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> scheme.as("Catrin", () -> reviews.decide(reply, new NewDecision(Change.KEPT, "No"))));
        scheme.decides("Dev", AnalysisPurposes.ANALYSE, Decision.WITHDRAWN);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> decides(reply, Change.KEPT, "No"));
        assertThat(result().owed()).isZero();
        assertThat(told(dev)).isZero();
    }

    @Test
    void theTeamFindsOnItsStartPageWhoIsOwedAnAnswerAndNobodyElseDoes() {
        assertThat(scheme.as("Rhiannon", () -> todos.todos(Locale.ENGLISH))).isEmpty();
        says("Dev", Answer.PARTLY, "");
        assertThat(scheme.as("Rhiannon", () -> todos.todos(Locale.ENGLISH)))
                .extracting(Todo::sentence)
                .containsExactly("One reply in “Singing” waits for a decision");
        assertThat(scheme.as("Catrin", () -> todos.todos(Locale.ENGLISH))).isEmpty();
        assertThat(scheme.as("Dev", () -> todos.todos(Locale.ENGLISH))).isEmpty();
        decides(of(dev).id(), Change.KEPT, "Because.");
        assertThat(scheme.as("Rhiannon", () -> todos.todos(Locale.ENGLISH))).isEmpty();
    }

    @Test
    void aReviewThatIsClosedSaysHowManyAreStillOwedAndPeopleAreNotAskedAnewBefore() {
        says("Dev", Answer.DOES_NOT, "Not me");
        close();
        assertThat(result().isOpen()).isFalse();
        assertThat(result().owed()).isEqualTo(1);
        assertThat(scheme.as("Rhiannon", () -> reports.html(scheme.study(), Locale.ENGLISH)))
                .contains("still wait for a decision of the researchers: 1");
        scheme.as("Rhiannon", () -> themes.change(theme, new ThemeWords("Other", "Other", "Other")));
        assertThatExceptionOfType(DecisionsOwed.class).isThrownBy(this::open);
        decides(of(dev).id(), Change.AS_ASKED, "We put it otherwise.");
        open();
        assertThat(result().isOpen()).isTrue();
    }

    @Test
    void everybodyIsCountedAsWhatTheySaidAndSilenceAsNothing() {
        says("Maureen", Answer.RATHER_NOT, "");
        says("Dev", Answer.PARTLY, "");
        ReviewResult result = result();
        assertThat(result.asked()).hasSize(3);
        assertThat(result.replied()).isEqualTo(2);
        assertThat(result.agreed()).isZero();
        assertThat(result.partly()).isEqualTo(1);
        assertThat(result.disagreed()).isZero();
        assertThat(result.ratherNot()).isEqualTo(1);
        assertThat(result.silent()).isEqualTo(1);
        says("Dev", Answer.FITS, "");
        assertThat(result().agreed()).isEqualTo(1);
        assertThat(result().partly()).isZero();
        close();
        assertThat(result().agreed()).isEqualTo(1);
        assertThat(result().silent()).isEqualTo(1);
    }

    @Test
    void theReasonIsSealedIsInWhatIsHeldAndGoesWithTheirWords() {
        says("Dev", Answer.DOES_NOT, "Not me");
        decides(of(dev).id(), Change.KEPT, "Kettledrum reason");
        assertThat(sql.rows("select 1 from analysis.reply_decision t where t::text like '%Kettledrum%'"))
                .isEmpty();
        assertThat(scheme.as("Dev", () -> transactions.call(() -> holding.about(dev, Locale.ENGLISH))))
                .singleElement()
                .satisfies(entry -> assertThat(entry.facts())
                        .extracting(fact -> fact.value())
                        .contains("Kept as it is", "Kettledrum reason"));
        scheme.as("Dev", () -> withdrawals.stop(Extent.of(Level.REMOVE_WORDS, "analysis")));
        carrying.carryOut(scheme.programme());
        assertThat(sql.rows("select id from analysis.reply where participant_id = ?", dev.value()))
                .isEmpty();
        assertThat(sql.rows("select id from analysis.reply_decision where participant_id = ?", dev.value()))
                .isEmpty();
    }

    @Test
    void aGroupSeesNoNameAndOnlyQuotesOfPeopleWhoSaidYesToThem() {
        assertThat(shown().plain()).isEqualTo("Plainly: What singing is like");
        // In the third one somebody is named.
        assertThat(shown().quotes()).containsExactly(HIS, HERS);
        scheme.decides("Dev", AnalysisPurposes.QUOTE, Decision.WITHDRAWN);
        assertThat(shown().quotes()).containsExactly(HERS);
        scheme.as("Maureen", () -> codings.takeOutMine(hersCoded));
        assertThat(shown().quotes()).isEmpty();
    }

    @Test
    void whatAGroupSaysIsTheGroupsAndInNoNumber() {
        scheme.as("Rhiannon", () -> meetings.note(theme, new NewGroupNote(6, "We would say sometimes")));
        assertThat(shown().notes()).singleElement().satisfies(note -> {
            assertThat(note.people()).isEqualTo(6);
            assertThat(note.words()).isEqualTo("We would say sometimes");
            assertThat(note.by()).isEqualTo("Rhiannon");
        });
        assertThat(result().replied()).isZero();
        assertThat(result().silent()).isEqualTo(3);
        assertThat(result().owed()).isZero();
        assertThat(result().themes().get(0).group()).hasSize(1);
        assertThat(sql.rows("select 1 from analysis.group_note t where t::text like '%sometimes%'"))
                .isEmpty();
    }

    /** R9. */
    @Test
    void whatAGroupSaidOfAnAgreedThemeStandsInTheReportAlsoAfterAnotherRound() {
        scheme.as("Rhiannon", () -> meetings.note(theme, new NewGroupNote(6, "We would say sometimes")));
        close();
        scheme.theme("Tea", scheme.code("Tea"));
        open();
        assertThat(scheme.as("Rhiannon", () -> reports.html(scheme.study(), Locale.ENGLISH)))
                .contains("We would say sometimes", "A group of 6");
    }

    @Test
    void aNoteOfAGroupNamesNobodyHoweverTheNameIsWritten() {
        for (String named : List.of("MAUREEN said so", "Rhiannon asked us")) {
            assertThatExceptionOfType(NameInGroupNote.class)
                    .isThrownBy(() -> scheme.as("Rhiannon", () -> meetings.note(theme, new NewGroupNote(6, named))));
        }
    }

    @Test
    void aNoteOfAGroupNamesNobodyAndIsOfMoreThanOne() {
        assertThatExceptionOfType(NameInGroupNote.class)
                .isThrownBy(() -> scheme.as(
                        "Rhiannon", () -> meetings.note(theme, new NewGroupNote(6, "Maureen says it is not so"))));
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() ->
                        scheme.as("Rhiannon", () -> meetings.note(theme, new NewGroupNote(1, "It is not so"))));
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> scheme.as("Catrin", () -> meetings.note(theme, new NewGroupNote(6, "It is so"))));
        close();
        assertThatExceptionOfType(NotInReview.class)
                .isThrownBy(() -> scheme.as("Rhiannon", () -> meetings.note(theme, new NewGroupNote(6, "It is so"))));
        assertThat(scheme.as("Rhiannon", () -> meetings.shown(scheme.study()))).isEmpty();
    }

    @Test
    void cardsOnPaperHaveEveryAnswerToTickAndOwnQuotesOnly() throws IOException {
        String anybody = paper(Optional.empty());
        assertThat(anybody)
                .contains(
                        "Plainly: What singing is like",
                        "It fits me",
                        "It fits in part",
                        "It does not fit me",
                        "I would rather not say",
                        "We do not count it as a yes.",
                        "The researchers of this study can read this.")
                .doesNotContain(HERS, HIS, "Maureen");
        assertThat(paper(Optional.of(maureen)))
                .contains("For Maureen", HERS, "Take my quote out")
                .doesNotContain(HIS);
        scheme.as("Maureen", () -> codings.takeOutMine(hersCoded));
        assertThat(paper(Optional.of(maureen))).doesNotContain(HERS);
    }

    @Test
    void cardsAreOfThoseWhoAreAskedAndWhileTheyAreAsked() {
        ParticipantId bernie = scheme.singer("Bernie");
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(
                        () -> scheme.as("Rhiannon", () -> cards.pdf(scheme.study(), Optional.of(bernie), Locale.UK)));
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> scheme.as("Catrin", () -> cards.pdf(scheme.study(), Optional.empty(), Locale.UK)));
        close();
        assertThatExceptionOfType(NotInReview.class)
                .isThrownBy(() -> scheme.as("Rhiannon", () -> cards.pdf(scheme.study(), Optional.empty(), Locale.UK)));
    }
}
