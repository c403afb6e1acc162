package org.alongside.analysis.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.alongside.analysis.AnalysisPurposes;
import org.alongside.analysis.Scheme;
import org.alongside.analysis.Schemes;
import org.alongside.analysis.codebook.CodeId;
import org.alongside.analysis.codebook.Codes;
import org.alongside.analysis.coding.CodingId;
import org.alongside.analysis.coding.Codings;
import org.alongside.analysis.coding.NewCoding;
import org.alongside.analysis.coding.Passage;
import org.alongside.analysis.interview.InterviewId;
import org.alongside.analysis.report.Reports;
import org.alongside.analysis.review.Answer;
import org.alongside.analysis.review.Change;
import org.alongside.analysis.review.MyReviews;
import org.alongside.analysis.review.NewDecision;
import org.alongside.analysis.review.NewReply;
import org.alongside.analysis.review.Reviews;
import org.alongside.analysis.theme.ThemeId;
import org.alongside.analysis.transcript.TranscriptId;
import org.alongside.analysis.transcript.Transcripts;
import org.alongside.core.consent.Decision;
import org.alongside.core.export.Exports;
import org.alongside.core.identity.NotAllowed;
import org.alongside.core.identity.Role;
import org.alongside.core.problem.Invalid;
import org.alongside.core.problem.NotFound;
import org.alongside.spi.Purpose;
import org.alongside.testing.ModuleTest;
import org.alongside.testing.Sql;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ModuleTest
class ExchangeTest {
    private static final String SAID = "Rhiannon: And then, Maureen?\n\nMaureen: The sun \uD83C\uDF1E came out."
            + " Dev rang.\n\nRhiannon: Go on.\n\nMaureen: Then it rained.";

    @Inject
    private Schemes schemes;

    @Inject
    private ProjectExports projectExports;

    @Inject
    private ProjectImports projectImports;

    @Inject
    private Codes codes;

    @Inject
    private Codings codings;

    @Inject
    private Transcripts transcripts;

    @Inject
    private Reviews reviews;

    @Inject
    private MyReviews myReviews;

    @Inject
    private Reports reports;

    @Inject
    private Exports exports;

    @Inject
    private Sql sql;

    private Scheme scheme;
    private TranscriptId transcript;
    private CodeId weather;
    private CodeId sun;

    @BeforeEach
    void somebodySpokeOfTheWeather() {
        scheme = schemes.begin();
        scheme.singer("Maureen");
        scheme.singer("Dev");
        transcript = scheme.said("Maureen", SAID);
        weather = scheme.code("Weather");
        sun = scheme.as("Rhiannon", () -> codes.add(scheme.study(), "Sun", "It shines", Optional.of(weather)));
        ThemeId nature = scheme.theme("Nature", weather, sun);
        scheme.coded(transcript, "The sun \uD83C\uDF1E came out", weather);
        scheme.coded(transcript, "The sun \uD83C\uDF1E came out", sun);
        scheme.coded(transcript, "Dev rang.\n\nGo on.\n\nThen it rained.", weather);
        scheme.as("Rhiannon", () -> reviews.open(scheme.study()));
        scheme.as("Maureen", () -> myReviews.reply(nature, new NewReply(Answer.DOES_NOT, "Ask DEV about it")));
        scheme.as("Rhiannon", () -> reviews.close(scheme.study()));
    }

    private byte[] takenOut() {
        return takenOut("A colleague");
    }

    private byte[] takenOut(String recipient) {
        return scheme.as("Rhiannon", () -> projectExports.project(scheme.study(), recipient, Locale.ENGLISH));
    }

    private Project codebook() {
        return ProjectReader.read(scheme.as(
                        "Rhiannon", () -> projectExports.codebook(scheme.study(), "A colleague", Locale.ENGLISH)))
                .project();
    }

    private Project project() {
        return ProjectReader.read(takenOut()).project();
    }

    private static List<String> words(Project project) {
        return project.sources().stream()
                .flatMap(source ->
                        source.selections().stream().map(one -> source.text().substring(one.start(), one.end())))
                .toList();
    }

    @Test
    void aStudyLeavesWithItsCodesAndPassages() {
        ProjectReader.Opened opened = ProjectReader.read(takenOut());
        Project project = opened.project();
        assertThat(project.name()).isEqualTo("Singing");
        assertThat(project.codes()).extracting(Project.Code::name).containsExactly("Weather", "Sun");
        assertThat(project.codes().get(1).above())
                .contains(project.codes().get(0).id());
        assertThat(project.sets())
                .singleElement()
                .satisfies(set -> assertThat(set.codes()).hasSize(2));
        assertThat(project.codings()).isEqualTo(3);
        assertThat(opened.examination().findings()).isEmpty();
        assertThat(opened.examination().convention().orElseThrow().counting())
                .isEqualTo(new Counting(false, false, false));
    }

    @Test
    void nobodyStandsInItByName() {
        Project project = project();
        String number = project.cases().get(0).name();
        assertThat(number).matches("Singer [12]");
        assertThat(project.sources()).extracting(Project.Source::name).containsExactly(number);
        assertThat(project.sources().get(0).text())
                .isEqualTo("Interviewer: And then, [name]?\n\n" + number
                        + ": The sun \uD83C\uDF1E came out. [name] rang.\n\n" + "Interviewer: Go on.\n\n" + number
                        + ": Then it rained.");
        assertThat(project.users()).extracting(Project.User::name).containsExactly("Coder 1");
        assertThat(words(project))
                .containsExactly(
                        "The sun \uD83C\uDF1E came out",
                        "[name] rang.\n\nInterviewer: Go on.\n\n" + number + ": Then it rained.");
        assertThat(new String(ProjectWriter.description(project), StandardCharsets.UTF_8))
                .doesNotContain("Rhiannon", "Maureen", "Dev", "basePath", weather.toString(), transcript.toString());
    }

    @Test
    void itLeavesTheSameEachTime() {
        assertThat(takenOut()).isEqualTo(takenOut());
    }

    /** R8. */
    @Test
    void whoeverTookBackTheirYesIsNotInIt() {
        scheme.decides("Maureen", AnalysisPurposes.ANALYSE, Decision.WITHDRAWN);
        assertThat(project().sources()).isEmpty();
        assertThat(project().cases()).isEmpty();
        assertThat(project().codes()).hasSize(2);
    }

    /** R9. */
    @Test
    void themesLeaveOnceTheirReviewIsOverWithWhatPeopleSaidOfThem() {
        String number = project().cases().get(0).name();
        scheme.theme("A draft", weather);
        for (Project project : List.of(project(), codebook())) {
            assertThat(project.sets()).singleElement().satisfies(set -> {
                assertThat(set.name()).isEqualTo("Nature");
                assertThat(set.description())
                        .isEqualTo("Plainly: Nature\n\nTakes in all of Nature\n\n"
                                + "Asked: 1. Replied: 1. It does not fit: 1. It fits in part: 0.\n\n" + number
                                + ": it does not fit\nAsk [name] about it");
            });
        }
        scheme.as("Rhiannon", () -> {
            reviews.result(scheme.study()).themes().stream()
                    .flatMap(theme -> theme.replies().stream())
                    .forEach(said -> reviews.decide(said.id(), new NewDecision(Change.KEPT, "It fits the others.")));
            reviews.open(scheme.study());
        });
        assertThat(project().sets()).extracting(Project.CodeSet::name).containsExactly("Nature");
        assertThat(project().sets().get(0).description()).contains("Replied: 1.");
    }

    @Test
    void whoeverObjectedIsOnRecordWithTheCodebook() {
        codebook();
        assertThat(sql.rows(
                        "select 1 from core.export e join core.export_place p on p.export_id = e.id"
                                + " where e.kind = 'analysis.qdc' and e.programme_id = ?",
                        scheme.programme().value()))
                .hasSize(1);
    }

    /** R8. */
    @Test
    void whoeverMayNotBeQuotedIsOnlyInAFileThatIsForNobodyElse() {
        scheme.decides("Maureen", AnalysisPurposes.QUOTE, Decision.WITHDRAWN);
        assertThat(project().sources()).isEmpty();
        assertThat(project().cases()).isEmpty();
        assertThat(project().sets().get(0).description())
                .contains("It does not fit: 1")
                .doesNotContain("about it");
        assertThat(codebook().sets().get(0).description()).doesNotContain("about it");
        assertThat(ProjectReader.read(takenOut(" ")).project().sources()).hasSize(1);
    }

    @Test
    void namesOfThoseWhoCodedAreCoveredAfterTheyLeftAndInTitlesAndCodesToo() {
        scheme.staff("Gwen Hughes", Role.RESEARCHER);
        scheme.singer("Ivy Marsh");
        TranscriptId other = scheme.said("Ivy Marsh", "I: So?\n\nIvy: GWEN knew, and marsh, and hughes.");
        CodeId code = scheme.as(
                "Rhiannon",
                () -> codes.add(scheme.study(), "What dev did", "Gwen said: as Marsh does", Optional.empty()));
        scheme.as("Gwen Hughes", () -> codings.add(other, List.of(new NewCoding(code, 5, 9))));
        sql.run(
                "update core.account set active = false where id = ?",
                scheme.account("Gwen Hughes").value());
        Project project = project();
        assertThat(project.sources())
                .anySatisfy(source -> assertThat(source.text()).contains(": [name] knew, and [name], and [name]."));
        assertThat(project.codes().get(2).name()).isEqualTo("What [name] did");
        assertThat(project.codes().get(2).description()).isEqualTo("[name] said: as [name] does");
        assertThat(codebook().codes().get(2).name()).isEqualTo("What [name] did");
    }

    private List<Exports.Recall> open() {
        return scheme.as("Rhiannon", exports::recalls).stream()
                .filter(recall -> recall.doneAt().isEmpty())
                .toList();
    }

    /** R8. */
    @Test
    void whoHasAFileIsAskedToTakeThemOutWhoTakeBackTheirYes() {
        for (Purpose purpose : List.of(AnalysisPurposes.ANALYSE, AnalysisPurposes.QUOTE)) {
            somebodySpokeOfTheWeather();
            String number = project().cases().get(0).name();
            scheme.as("Rhiannon", () -> reports.html(scheme.study(), Locale.ENGLISH));
            scheme.decides("Maureen", AnalysisPurposes.INTERVIEW, Decision.WITHDRAWN);
            assertThat(open()).isEmpty();
            scheme.decides("Maureen", purpose, Decision.WITHDRAWN);
            assertThat(open())
                    .extracting(recall -> recall.export().kind() + " " + recall.place())
                    .as(purpose.key())
                    .containsExactlyInAnyOrder("analysis.qdpx " + number, "analysis.report " + number);
        }
    }

    /** R8. */
    @Test
    void whoeverObjectedUnquotedIsTakenOutOfReportsToo() {
        scheme.decides("Maureen", AnalysisPurposes.QUOTE, Decision.WITHDRAWN);
        scheme.as("Rhiannon", () -> reports.html(scheme.study(), Locale.ENGLISH));
        scheme.decides("Maureen", AnalysisPurposes.ANALYSE, Decision.WITHDRAWN);
        assertThat(open())
                .singleElement()
                .satisfies(recall -> assertThat(recall.export().kind()).isEqualTo("analysis.report"));
    }

    /** R9. */
    @Test
    void whoHasAFileIsAskedForEachQuoteThatIsTakenOut() {
        takenOut();
        CodingId sunny = saidOf("sun");
        scheme.as("Maureen", () -> codings.takeOutMine(sunny));
        assertThat(open()).hasSize(1);
        UUID recall = open().get(0).id();
        scheme.as("Rhiannon", () -> exports.done(recall));
        scheme.as("Maureen", () -> codings.takeOutMine(sunny));
        assertThat(open()).isEmpty();
        scheme.as("Maureen", () -> codings.takeOutMine(saidOf("rained")));
        assertThat(open()).hasSize(1);
    }

    private CodingId saidOf(String word) {
        return scheme.as("Maureen", codings::mine).stream()
                .filter(one -> one.quote().contains(word))
                .findFirst()
                .map(Passage::id)
                .orElseThrow();
    }

    @Test
    void wordsBesideThoseThatSomebodyTookOutStay() {
        scheme.coded(transcript, "came out. Dev rang", weather);
        scheme.as("Maureen", () -> codings.takeOutMine(saidOf("sun")));
        assertThat(project().sources().get(0).text()).contains(": [taken out]. [name] rang.");
    }

    /** R9. */
    @Test
    void wordsThatSomebodyTookOutAreNotInIt() {
        scheme.as("Maureen", () -> codings.takeOutMine(saidOf("sun")));
        Project project = project();
        assertThat(project.sources().get(0).text()).contains("[taken out]").doesNotContain("came out");
        assertThat(project.codings()).isEqualTo(1);
    }

    @Test
    void whoGotItIsOnRecordAndWhoStandsInIt() {
        String number = project().cases().get(0).name();
        assertThat(sql.rows(
                        "select e.kind, e.recipient, p.place from core.export e join core.export_place p on"
                                + " p.export_id = e.id where e.programme_id = ?",
                        scheme.programme().value()))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("kind", "analysis.qdpx")
                        .containsEntry("recipient", "A colleague")
                        .containsEntry("place", number));
    }

    @Test
    void aCodebookLeavesAloneAndComesBackInAnotherStudy() {
        byte[] file = scheme.as("Rhiannon", () -> projectExports.codebook(scheme.study(), "", Locale.ENGLISH));
        Scheme other = schemes.begin();
        other.code("WEATHER");
        Preview preview = other.as("Rhiannon", () -> projectImports.look(other.study(), file));
        assertThat(preview.codes())
                .extracting(Preview.Code::becomes)
                .containsExactly(CodesPlan.Becomes.THERE, CodesPlan.Becomes.NEW);
        assertThat(preview.findings()).containsOnly(Map.entry(Finding.SETS, 1));

        Taken taken = other.as("Rhiannon", () -> projectImports.bringIn(other.study(), file, Map.of()));
        assertThat(taken.codes()).isEqualTo(1);
        assertThat(taken.there()).containsExactly("Weather");
        assertThat(other.as("Rhiannon", () -> codes.list(other.study())))
                .extracting(row -> row.depth() + " " + row.name() + ": " + row.definition())
                .containsExactly("0 WEATHER: ", "1 Sun: It shines");
    }

    @Test
    void aStudyWithoutCodesHasNoCodebookToTakeOut() {
        Scheme other = schemes.begin();
        assertThatExceptionOfType(NothingToTakeOut.class)
                .isThrownBy(
                        () -> other.as("Rhiannon", () -> projectExports.codebook(other.study(), "", Locale.ENGLISH)));
    }

    @Test
    void lookingSavesNothing() {
        byte[] file = takenOut();
        Scheme other = schemes.begin();
        Preview preview = other.as("Rhiannon", () -> projectImports.look(other.study(), file));
        assertThat(preview.texts())
                .singleElement()
                .satisfies(text -> assertThat(text.codings()).isEqualTo(3));
        assertThat(other.as("Rhiannon", () -> codes.list(other.study()))).isEmpty();
    }

    @Test
    void aProjectComesBackWithEveryPassageOnItsWords() {
        byte[] file = takenOut();
        Scheme other = schemes.begin();
        other.singer("Ivy");
        InterviewId interview = other.interview("Ivy");
        Guid text = ProjectReader.read(file).project().sources().get(0).id();

        Taken taken = other.as("Rhiannon", () -> projectImports.bringIn(other.study(), file, Map.of(text, interview)));

        assertThat(taken.transcripts()).isEqualTo(1);
        assertThat(taken.codes()).isEqualTo(2);
        assertThat(taken.codings()).isEqualTo(3);
        assertThat(taken.findings()).isEmpty();
        Map<CodeId, String> names = other.as("Rhiannon", () -> codes.list(other.study())).stream()
                .collect(Collectors.toMap(Codes.Row::id, Codes.Row::name));
        assertThat(other.as("Rhiannon", () -> codings.ofStudy(other.study())))
                .extracting(one -> names.get(one.code()) + ": " + one.quote())
                .containsExactlyInAnyOrder(
                        "Weather: The sun \uD83C\uDF1E came out",
                        "Sun: The sun \uD83C\uDF1E came out",
                        "Weather: [name] rang.\n\nGo on.\n\nThen it rained.");
        // Out once more, it says the same: nobody's names are left in it, so nothing more is covered.
        Project again = ProjectReader.read(
                        other.as("Rhiannon", () -> projectExports.project(other.study(), "", Locale.ENGLISH)))
                .project();
        assertThat(words(again).toString().replaceAll("Singer \\d", "Singer"))
                .isEqualTo(words(project()).toString().replaceAll("Singer \\d", "Singer"));
    }

    private static Project.Coding given(Guid code, String id, Optional<Instant> at) {
        return new Project.Coding(Guid.named("test", id), code, Optional.empty(), at, List.of());
    }

    private static byte[] weather(boolean codable, Project.Coding... codings) {
        Project.Code weather = new Project.Code(
                Guid.named("test", "code"), Optional.empty(), "Weather", "", codable, Optional.empty(), List.of());
        List<Project.Selection> selections = Arrays.stream(codings)
                .map(coding -> new Project.Selection(
                        Guid.named("passage", coding.id().value()),
                        "",
                        5,
                        21,
                        "",
                        Optional.empty(),
                        Optional.empty(),
                        List.of(coding),
                        List.of()))
                .toList();
        Project.Source text = new Project.Source(
                Guid.named("test", "text"), "One", "", "Ivy: The sun came out.", selections, List.of(), List.of());
        return ProjectWriter.packed(new Project(
                "P", "", "", List.of(), List.of(weather), List.of(), List.of(text), List.of(), List.of(), List.of()));
    }

    @Test
    void whatWouldBeChangedIsNamedBeforehand() {
        Guid code = Guid.named("test", "code");
        byte[] file = weather(
                false,
                given(code, "hers", Optional.of(Instant.parse("2020-02-03T04:05:06Z"))),
                given(code, "his", Optional.empty()));
        Scheme other = schemes.begin();
        other.singer("Ivy");
        InterviewId interview = other.interview("Ivy");
        Preview preview = other.as("Rhiannon", () -> projectImports.look(other.study(), file));
        assertThat(preview.findings())
                .containsOnly(
                        Map.entry(Finding.DATES, 1),
                        Map.entry(Finding.CODINGS_MERGED, 1),
                        Map.entry(Finding.NOT_CODABLE, 1));
        Taken taken = other.as(
                "Rhiannon",
                () -> projectImports.bringIn(other.study(), file, Map.of(Guid.named("test", "text"), interview)));
        assertThat(taken.codings()).isEqualTo(1);
        assertThat(taken.findings()).containsOnly(Map.entry(Finding.CODINGS_MERGED, 1));
    }

    @Test
    void moreCodingsThanCanBeReadAreNotBroughtIn() {
        Guid code = Guid.named("test", "code");
        byte[] file = weather(
                true,
                IntStream.range(0, 50_001)
                        .mapToObj(i -> given(code, "coding " + i, Optional.empty()))
                        .toArray(Project.Coding[]::new));
        Scheme other = schemes.begin();
        other.singer("Ivy");
        InterviewId interview = other.interview("Ivy");
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> other.as(
                        "Rhiannon",
                        () -> projectImports.bringIn(
                                other.study(), file, Map.of(Guid.named("test", "text"), interview))));
        assertThat(other.as("Rhiannon", () -> codes.list(other.study()))).isEmpty();
    }

    @Test
    void aTextGoesOnlyToAnInterviewThatWaitsForOne() {
        byte[] file = takenOut();
        Guid text = ProjectReader.read(file).project().sources().get(0).id();
        InterviewId had = scheme.as(
                "Rhiannon", () -> transcripts.read(transcript).interview().id());
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() ->
                        scheme.as("Rhiannon", () -> projectImports.bringIn(scheme.study(), file, Map.of(text, had))));
        Scheme other = schemes.begin();
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() ->
                        other.as("Rhiannon", () -> projectImports.bringIn(other.study(), file, Map.of(text, had))));
        // All of it or nothing: the codes of the file are not there either.
        assertThat(other.as("Rhiannon", () -> codes.list(other.study()))).isEmpty();
        InterviewId free = scheme.interview("Dev");
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> scheme.as(
                        "Rhiannon",
                        () -> projectImports.bringIn(scheme.study(), file, Map.of(Guid.named("no", "text"), free))));
    }

    @Test
    void namesThatTheFileHasTwiceTellWhatTheyStandBeneath() {
        Guid work = Guid.named("test", "work");
        Guid home = Guid.named("test", "home");
        byte[] file = ProjectWriter.codebook(Project.codebook(
                "Another program",
                List.of(
                        code(work, Optional.empty(), "Work"),
                        code(Guid.named("test", "1"), Optional.of(work), "Good"),
                        code(home, Optional.empty(), "Home"),
                        code(Guid.named("test", "2"), Optional.of(home), "good")),
                List.of()));
        scheme.as("Rhiannon", () -> projectImports.bringIn(scheme.study(), file, Map.of()));
        assertThat(scheme.as("Rhiannon", () -> codes.list(scheme.study())))
                .extracting(Codes.Row::name)
                .containsExactly("Home", "Home / good", "Weather", "Sun", "Work", "Good");
    }

    private static Project.Code code(Guid id, Optional<Guid> above, String name) {
        return new Project.Code(id, above, name, "", true, Optional.empty(), List.of());
    }

    @Test
    void onlyResearchersOfTheProgrammeDoThis() {
        byte[] file = takenOut();
        for (String name : List.of("Catrin", "Samira", "Alex", "Maureen")) {
            assertThatExceptionOfType(NotAllowed.class)
                    .as(name)
                    .isThrownBy(
                            () -> scheme.as(name, () -> projectExports.project(scheme.study(), "", Locale.ENGLISH)));
            assertThatExceptionOfType(NotAllowed.class)
                    .as(name)
                    .isThrownBy(() -> scheme.as(name, () -> projectImports.look(scheme.study(), file)));
        }
        Scheme other = schemes.begin();
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(
                        () -> other.as("Rhiannon", () -> projectExports.project(scheme.study(), "", Locale.ENGLISH)));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> other.as("Rhiannon", () -> projectImports.look(scheme.study(), file)));
    }
}
