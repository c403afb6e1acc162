package org.alongside.analysis.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.alongside.analysis.Scheme;
import org.alongside.analysis.Schemes;
import org.alongside.analysis.codebook.CodeId;
import org.alongside.analysis.codebook.Codes;
import org.alongside.analysis.coding.CodingId;
import org.alongside.analysis.coding.Codings;
import org.alongside.analysis.coding.NewCoding;
import org.alongside.analysis.interview.Interviews;
import org.alongside.analysis.interview.NewInterview;
import org.alongside.analysis.review.Reviews;
import org.alongside.analysis.study.Approach;
import org.alongside.analysis.study.NewStudy;
import org.alongside.analysis.study.Positions;
import org.alongside.analysis.study.Stance;
import org.alongside.analysis.study.Studies;
import org.alongside.analysis.study.StudyId;
import org.alongside.analysis.transcript.TranscriptId;
import org.alongside.analysis.transcript.Transcripts;
import org.alongside.core.identity.NotAllowed;
import org.alongside.core.identity.Relations;
import org.alongside.core.identity.Role;
import org.alongside.core.problem.Invalid;
import org.alongside.core.problem.NotFound;
import org.alongside.spi.ParticipantId;
import org.alongside.testing.ModuleTest;
import org.alongside.testing.Sql;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What speaks against a theme, what a study wants of it, and what it was before. */
@ModuleTest
class ThemeWorkTest {
    private static final String HERS = "I sang the high one on my own";
    private static final String HIS = "I would sooner have tea";
    private static final Rules ALL = new Rules(2, true, true, true);

    @Inject
    private Schemes schemes;

    @Inject
    private Themes themes;

    @Inject
    private ThemeVersions versions;

    @Inject
    private ThemeEntries entries;

    @Inject
    private BroughtThemes brought;

    @Inject
    private Readiness readiness;

    @Inject
    private Saturations saturations;

    @Inject
    private Studies studies;

    @Inject
    private Positions positions;

    @Inject
    private Interviews interviews;

    @Inject
    private Transcripts transcripts;

    @Inject
    private Codes codes;

    @Inject
    private Codings codings;

    @Inject
    private Reviews reviews;

    @Inject
    private Relations relations;

    @Inject
    private Sql sql;

    private Scheme scheme;
    private ParticipantId dev;
    private CodeId singing;
    private CodeId tea;
    private CodingId his;
    private ThemeId theme;

    @BeforeEach
    void maureenAndDevWereInterviewed() {
        scheme = schemes.begin();
        scheme.singer("Maureen");
        dev = scheme.singer("Dev");
        singing = scheme.code("Singing");
        tea = scheme.code("Tea");
        scheme.coded(scheme.said("Maureen", HERS + "."), HERS, singing);
        his = scheme.coded(scheme.said("Dev", HIS + "."), HIS, tea);
        theme = scheme.theme("Singing alone", singing);
        scheme.staff("Owen", Role.RESEARCHER);
    }

    private List<Check> checks() {
        return scheme.as("Rhiannon", () -> readiness.of(theme));
    }

    private List<ThemeEntries.Row> beside() {
        return scheme.as("Rhiannon", () -> entries.list(theme));
    }

    private List<ThemeVersions.Row> history() {
        return scheme.as("Rhiannon", () -> versions.list(theme));
    }

    private void wants(Rules rules) {
        scheme.as("Rhiannon", () -> readiness.set(scheme.study(), rules));
    }

    private void stands(String name, boolean involved) {
        scheme.as(name, () -> positions.state(scheme.study(), new Stance(involved, involved ? "Ran it" : "", "So.")));
    }

    private void renamed() {
        scheme.as(
                "Rhiannon",
                () -> themes.change(
                        theme, new ThemeWords("Singing with others", "Plainly", ""), "They said so", Optional.empty()));
    }

    @Test
    void everyChangeIsKeptWithWhoAndWhy() {
        renamed();
        scheme.as("Owen", () -> themes.group(theme, Set.of(tea), "Tea is more to the point", Optional.of(3L)));

        assertThat(history()).extracting(ThemeVersions.Row::number).containsExactly(4L, 3L, 2L, 1L);
        assertThat(history().get(0)).satisfies(version -> {
            assertThat(version.madeBy()).hasValue("Owen");
            assertThat(version.why()).isEqualTo("Tea is more to the point");
            assertThat(version.words().name()).isEqualTo("Singing with others");
            assertThat(version.codes()).containsOnlyKeys(tea);
        });
        assertThat(history().get(2).words().name()).isEqualTo("Singing alone");
        assertThat(history().get(3).codes()).isEmpty();
    }

    @Test
    void whoeverReadAnEarlierVersionChangesNothing() {
        renamed();
        ThemeWords words = new ThemeWords("Other", "Other", "");
        assertThatExceptionOfType(ThemeChanged.class)
                .isThrownBy(() -> scheme.as("Owen", () -> themes.change(theme, words, "", Optional.of(2L))));
        assertThatExceptionOfType(ThemeChanged.class)
                .isThrownBy(() -> scheme.as("Owen", () -> themes.group(theme, Set.of(tea), "", Optional.of(2L))));
        assertThat(history()).hasSize(3);
        scheme.as("Owen", () -> themes.change(theme, words, "", Optional.of(3L)));
        assertThat(history()).hasSize(4);
    }

    @Test
    void whatIsSavedUnchangedIsNoVersion() {
        scheme.as("Rhiannon", () -> themes.group(theme, Set.of(singing)));
        scheme.as("Rhiannon", () -> themes.change(theme, themes.read(theme).words(), "For nothing", Optional.of(2L)));
        assertThat(history()).hasSize(2);
    }

    @Test
    void aCodeStandsInAVersionAsItWasCalledThen() {
        scheme.as("Rhiannon", () -> codes.change(singing, "Song", ""));
        renamed();
        assertThat(history().get(0).codes()).containsEntry(singing, "Song");
        assertThat(history().get(1).codes()).containsEntry(singing, "Singing");
        ThemeVersions.Difference found = scheme.as("Rhiannon", () -> versions.compare(theme, 2, 3));
        assertThat(found.added()).isEmpty();
        assertThat(found.removed()).isEmpty();
    }

    @Test
    void whatChangedBetweenTwoVersionsIsShown() {
        renamed();
        scheme.as("Rhiannon", () -> themes.group(theme, Set.of(tea)));
        ThemeVersions.Difference found = scheme.as("Rhiannon", () -> versions.compare(theme, 2, 4));
        assertThat(found.name().runs())
                .containsExactly(
                        new WordChange.Run(WordChange.Kind.SAME, "Singing "),
                        new WordChange.Run(WordChange.Kind.TAKEN_OUT, "alone"),
                        new WordChange.Run(WordChange.Kind.PUT_IN, "with others"));
        assertThat(found.added()).containsExactly("Tea");
        assertThat(found.removed()).containsExactly("Singing");
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> scheme.as("Rhiannon", () -> versions.compare(theme, 2, 9)));
    }

    @Test
    void aPassageThatSpeaksAgainstItStandsBesideIt() {
        wants(new Rules(0, true, false, false));
        assertThat(checks()).containsExactly(new Check(Rule.COUNTER_EXAMPLE, false, Check.Reason.NOT_SOUGHT, 0));
        scheme.as("Owen", () -> entries.against(theme, his));
        assertThat(beside()).singleElement().satisfies(entry -> {
            assertThat(entry.passage().orElseThrow().quote()).isEqualTo(HIS);
            assertThat(entry.madeBy()).isEqualTo("Owen");
        });
        assertThat(checks().get(0).met()).isTrue();
    }

    @Test
    void wordsThatSomebodyTakesOutLeaveAHole() {
        wants(new Rules(0, true, false, false));
        scheme.as("Owen", () -> entries.against(theme, his));
        scheme.as("Dev", () -> codings.takeOutMine(his));
        assertThat(beside()).singleElement().satisfies(entry -> {
            assertThat(entry.hole()).isTrue();
            assertThat(entry.passage()).isEmpty();
        });
        assertThat(checks().get(0).met()).isFalse();
    }

    @Test
    void aPassageThatIsNoLongerCodedLeavesOneToo() {
        scheme.as("Owen", () -> entries.against(theme, his));
        scheme.as("Rhiannon", () -> codings.remove(his));
        assertThat(beside())
                .singleElement()
                .satisfies(entry -> assertThat(entry.hole()).isTrue());
    }

    @Test
    void aNoteCanBeTakenBackAndStaysOnRecord() {
        wants(new Rules(0, true, false, false));
        UUID note = scheme.as("Owen", () -> entries.against(theme, "Two would not sing at all."));
        assertThat(checks().get(0).met()).isTrue();
        scheme.as("Rhiannon", () -> entries.takeBack(note));
        assertThat(checks().get(0).met()).isFalse();
        assertThat(beside()).singleElement().satisfies(entry -> {
            assertThat(entry.stands()).isFalse();
            assertThat(entry.takenBackBy()).hasValue("Rhiannon");
        });
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> scheme.as("Rhiannon", () -> entries.takeBack(note)));
    }

    @Test
    void thatNothingWasFoundIsAStatementOfItsOwnAboutTheThemeAsItIs() {
        wants(new Rules(0, true, false, false));
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> scheme.as("Rhiannon", () -> entries.noneFound(theme, " ")));
        scheme.as("Rhiannon", () -> entries.noneFound(theme, "In both interviews"));
        assertThat(beside()).singleElement().satisfies(entry -> {
            assertThat(entry.kind()).isEqualTo(EntryKind.NONE_FOUND);
            assertThat(entry.aboutVersion()).isEqualTo(2);
            assertThat(entry.madeAt()).isNotNull();
        });
        assertThat(checks().get(0).reason()).isEqualTo(Check.Reason.NONE_FOUND);
        renamed();
        assertThat(checks().get(0).reason()).isEqualTo(Check.Reason.SOUGHT_EARLIER);
    }

    @Test
    void onlySomebodyWhoSaysThatTheyHaveNoPartLooksFromOutside() {
        wants(new Rules(0, false, true, false));
        assertThatExceptionOfType(NotAnOutsider.class)
                .isThrownBy(() -> scheme.as("Owen", () -> entries.lookedAt(theme, 2, "")));
        stands("Owen", true);
        assertThatExceptionOfType(NotAnOutsider.class)
                .isThrownBy(() -> scheme.as("Owen", () -> entries.lookedAt(theme, 2, "")));
        stands("Owen", false);
        assertThatExceptionOfType(ThemeChanged.class)
                .isThrownBy(() -> scheme.as("Owen", () -> entries.lookedAt(theme, 1, "")));
        scheme.as("Owen", () -> entries.lookedAt(theme, 2, ""));
        assertThat(checks().get(0).reason()).isEqualTo(Check.Reason.LOOKED_AT);
        stands("Owen", true);
        assertThat(checks().get(0).reason()).isEqualTo(Check.Reason.INVOLVED_SINCE);
    }

    @Test
    void nothingIsBlockedButWhatIsMissingNeedsAReason() {
        wants(ALL);
        assertThat(checks()).hasSize(4).noneMatch(Check::met);
        assertThatExceptionOfType(ReasonNeeded.class)
                .isThrownBy(() -> scheme.as("Rhiannon", () -> readiness.agree(theme, 2, " ")));
        assertThatExceptionOfType(ThemeChanged.class)
                .isThrownBy(() -> scheme.as("Rhiannon", () -> readiness.agree(theme, 1, "We are sure")));
        scheme.as("Rhiannon", () -> readiness.agree(theme, 2, "We are sure"));
        assertThat(beside()).singleElement().satisfies(entry -> {
            assertThat(entry.kind()).isEqualTo(EntryKind.AGREED_ON);
            assertThat(entry.missing()).containsExactly(Rule.values());
            assertThat(entry.words()).isEqualTo("We are sure");
        });
    }

    @Test
    void aThemeThatMeetsAllNeedsNoReason() {
        wants(ALL);
        scheme.as("Rhiannon", () -> themes.group(theme, Set.of(singing, tea)));
        scheme.as("Rhiannon", () -> entries.against(theme, his));
        stands("Owen", false);
        scheme.as("Owen", () -> entries.lookedAt(theme, 3, "As I read it, too"));
        scheme.as("Rhiannon", () -> reviews.open(scheme.study()));
        scheme.as("Rhiannon", () -> reviews.close(scheme.study()));
        assertThat(checks()).hasSize(4).allMatch(Check::met);
        scheme.as("Rhiannon", () -> readiness.agree(theme, 3, ""));
        assertThat(beside().stream().filter(entry -> entry.kind() == EntryKind.AGREED_ON))
                .singleElement()
                .satisfies(entry -> assertThat(entry.missing()).isEmpty());
    }

    @Test
    void rulesAreSetAnewAndThoseBeforeAreKept() {
        assertThat(scheme.as("Rhiannon", () -> readiness.rules(scheme.study()))).isEqualTo(Rules.NONE);
        wants(ALL);
        wants(new Rules(5, false, false, true));
        assertThat(scheme.as("Rhiannon", () -> readiness.rules(scheme.study())).people())
                .isEqualTo(5);
        assertThat(sql.rows(
                        "select people from analysis.readiness_rules where study_id = ?",
                        scheme.study().value()))
                .hasSize(2);
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> wants(new Rules(-1, false, false, false)));
    }

    @Test
    void onlyResearchersOfThisProgrammeSeeAnyOfIt() {
        Scheme other = schemes.begin();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> other.as("Rhiannon", () -> versions.list(theme)));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> other.as("Rhiannon", () -> entries.list(theme)));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> other.as("Rhiannon", () -> readiness.of(theme)));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> other.as("Rhiannon", () -> entries.against(theme, "A note")));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> other.as("Rhiannon", () -> readiness.agree(theme, 2, "A reason")));
        for (String name : List.of("Catrin", "Samira", "Alex", "Maureen")) {
            assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> scheme.as(name, () -> versions.list(theme)));
            assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> scheme.as(name, () -> entries.list(theme)));
            assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> scheme.as(name, () -> readiness.of(theme)));
        }
    }

    /** R6: what a theme was called and why tells of trainees, too. */
    @Test
    void whoeverJudgesATraineeSeesNoVersionAndNoDifference() {
        ParticipantId hannah = scheme.trainee("Hannah");
        scheme.staff("Anita", Role.RESEARCHER, Role.ASSESSOR);
        assertThat(scheme.as("Anita", () -> versions.list(theme))).hasSize(2);
        scheme.as("Alex", () -> relations.add(scheme.account("Anita"), hannah, Relations.Kind.MARKS));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> scheme.as("Anita", () -> versions.list(theme)));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> scheme.as("Anita", () -> versions.compare(theme, 1, 2)));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> scheme.as("Anita", () -> brought.bring(theme, "Words.")));
    }

    @Test
    void whatIsSaidOfAThemeStandsWithTheVersionThatWasRead() {
        stands("Owen", false);
        scheme.as("Owen", () -> entries.lookedAt(theme, 2, ""));
        scheme.as("Rhiannon", () -> readiness.agree(theme, 2, "We are sure"));
        assertThat(beside()).extracting(ThemeEntries.Row::aboutVersion).containsOnly(2L);
        renamed();
        assertThatExceptionOfType(ThemeChanged.class)
                .isThrownBy(() -> scheme.as("Owen", () -> entries.lookedAt(theme, 2, "")));
        assertThatExceptionOfType(ThemeChanged.class)
                .isThrownBy(() -> scheme.as("Rhiannon", () -> readiness.agree(theme, 2, "We are sure")));
        assertThat(beside()).hasSize(2);
    }

    @Test
    void saturationIsNoPartOfAReflexiveStudy() {
        assertThatExceptionOfType(NoSaturation.class)
                .isThrownBy(() -> scheme.as("Rhiannon", () -> saturations.of(scheme.study(), Saturation.Terms.USUAL)));
    }

    @Test
    void whereItIsInterviewsWithoutCodesAreLeftOutOfIt() {
        StudyId study = scheme.as(
                "Rhiannon",
                () -> studies.create(
                        new NewStudy(scheme.choir(), "Counting", "What is said?", Approach.CODEBOOK, "Singer")));
        CodeId code = scheme.as("Rhiannon", () -> codes.add(study, "Tea", "", Optional.empty()));
        for (int day = 3; day > 0; day--) {
            LocalDate heldOn = LocalDate.now(ZoneOffset.UTC).minusDays(day);
            boolean coded = day != 1;
            scheme.as("Rhiannon", () -> {
                TranscriptId brought = transcripts.bringIn(
                        interviews.note(study, new NewInterview(dev, Optional.empty(), heldOn, OptionalInt.empty())),
                        "said.txt",
                        HIS.getBytes(StandardCharsets.UTF_8));
                if (coded) {
                    codings.add(brought, List.of(new NewCoding(code, 0, 5)));
                }
            });
        }
        Saturations.Result found = scheme.as("Rhiannon", () -> saturations.of(study, new Saturation.Terms(1, 1, 0)));
        assertThat(found.left()).isEqualTo(1);
        assertThat(found.saturation().interviews()).isEqualTo(2);
        assertThat(found.saturation().runs()).containsExactly(new Saturation.Run(2, 2, 0, 0));
    }
}
