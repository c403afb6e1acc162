package org.alongside.analysis.covering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.Unmanaged;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.alongside.analysis.AnalysisPurposes;
import org.alongside.analysis.Scheme;
import org.alongside.analysis.Schemes;
import org.alongside.analysis.codebook.CodeId;
import org.alongside.analysis.coding.CodingInTheWay;
import org.alongside.analysis.coding.Codings;
import org.alongside.analysis.coding.NewCoding;
import org.alongside.analysis.coding.Passage;
import org.alongside.analysis.coding.WordsChanged;
import org.alongside.analysis.covering.CoveringsResource.CoverJson;
import org.alongside.analysis.covering.CoveringsResource.UncoverJson;
import org.alongside.analysis.interview.InterviewId;
import org.alongside.analysis.transcript.CoveredText.Place;
import org.alongside.analysis.transcript.CoversWouldGo;
import org.alongside.analysis.transcript.TranscriptId;
import org.alongside.analysis.transcript.Transcripts;
import org.alongside.core.consent.Decision;
import org.alongside.core.holding.Entry;
import org.alongside.core.holding.Holding;
import org.alongside.core.identity.Relations;
import org.alongside.core.identity.Role;
import org.alongside.core.participant.Participants;
import org.alongside.core.problem.Invalid;
import org.alongside.core.problem.NotFound;
import org.alongside.core.problem.Refusal;
import org.alongside.spi.ParticipantId;
import org.alongside.testing.ModuleTest;
import org.alongside.testing.Sql;
import org.alongside.testing.Transactions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ModuleTest
class CoveringsTest {
    private static final String SAID =
            "Interviewer: Who came?\n\nMaureen: My sister Rosie came to Bangor. I like Rosie.";

    @Inject
    private Schemes schemes;

    @Inject
    private Coverings coverings;

    @Inject
    private BeanManager beans;

    @Inject
    private Transcripts transcripts;

    @Inject
    private Codings codings;

    @Inject
    private Relations relations;

    @Inject
    private Instance<Holding> holdings;

    @Inject
    private Transactions transactions;

    @Inject
    private Participants participants;

    @Inject
    private Sql sql;

    private Scheme scheme;
    private TranscriptId transcript;

    @BeforeEach
    void somebodySaidSomething() {
        scheme = schemes.begin();
        scheme.singer("Maureen");
        transcript = scheme.said("Maureen", SAID);
    }

    private Coverings.Sheet sheet() {
        return scheme.as("Rhiannon", () -> coverings.read(transcript));
    }

    private String text() {
        return scheme.as("Rhiannon", () -> transcripts.body(transcript).text());
    }

    private int coverAll(String words, String instead) {
        return scheme.as("Rhiannon", () -> coverings.coverAll(transcript, words, instead));
    }

    private long audited(String action) {
        return sql.rows(
                        "select 1 from core.audit_entry where programme_id = ? and action = ?",
                        scheme.programme().value(),
                        action)
                .size();
    }

    @Test
    void suggestsAndChangesNothing() {
        assertThat(sheet().suggestions()).extracting(Suggestion::words).containsExactly("Rosie", "Bangor");
        assertThat(sheet().covers()).isEmpty();
        assertThat(text()).isEqualTo("Who came?\n\nMy sister Rosie came to Bangor. I like Rosie.");
    }

    @Test
    void knowsThePeopleOfTheStudyAndNobodyElse() {
        scheme.singer("Sky");
        scheme.said("Sky", "hello");
        scheme.trainee("Dune");
        transcript = scheme.said("Maureen", "Sky rang, and Catrin did. Dune rang.");
        assertThat(sheet().suggestions())
                .extracting(Suggestion::words)
                .contains("Sky", "Catrin")
                .doesNotContain("Dune");
    }

    @Test
    void coversWordsEverywhereOnceSomebodySaysSo() {
        assertThat(coverAll("Rosie", " sister ")).isEqualTo(2);
        assertThat(text()).isEqualTo("Who came?\n\nMy sister [sister] came to Bangor. I like [sister].");
        assertThat(sheet().suggestions()).extracting(Suggestion::words).containsExactly("Bangor");
        assertThat(sheet().covers()).hasSize(2);
        assertThat(coverAll("Bangor", "[town]")).isOne();
        assertThat(text()).contains("came to [town].");
    }

    @Test
    void coversWordsInOnePlaceOnly() {
        int second = sheet().suggestions().get(0).places().get(1).start();
        assertThat(scheme.as("Rhiannon", () -> coverings.cover(transcript, "Rosie", List.of(second), "name")))
                .isOne();
        assertThat(text()).endsWith("My sister Rosie came to Bangor. I like [name].");
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() ->
                        scheme.as("Rhiannon", () -> coverings.cover(transcript, "Rosie", List.of(second), "name")));
    }

    @Test
    void coversNothingWithoutWordsOrWithBrackets() {
        for (String instead : new String[] {null, "", " ", "a]b", "[[x]]", "x".repeat(61), "a\nb"}) {
            assertThatExceptionOfType(Invalid.class).isThrownBy(() -> coverAll("Rosie", instead));
        }
        for (String words : new String[] {null, "", "Nobody", "osie"}) {
            assertThatExceptionOfType(Invalid.class).isThrownBy(() -> coverAll(words, "name"));
        }
    }

    @Test
    void suggestsNoMoreWhatMayStay() {
        scheme.as("Rhiannon", () -> coverings.leave(transcript, "Bangor"));
        assertThat(sheet().suggestions()).extracting(Suggestion::words).containsExactly("Rosie");
        assertThat(text()).contains("Bangor");
    }

    @Test
    void keepsWhatStoodThereAndTellsItOnRecordOnly() {
        coverAll("Rosie", "sister");
        assertThat(audited("analysis.transcript.originals-read")).isZero();
        assertThat(scheme.as("Rhiannon", () -> coverings.originals(transcript)))
                .extracting(Coverings.Original::words)
                .containsExactly("Rosie", "Rosie");
        assertThat(audited("analysis.transcript.originals-read")).isOne();
        assertThat(audited("analysis.transcript.covered")).isOne();
    }

    @Test
    void letsOnlyThoseUncoverWhoMay() {
        for (String name : List.of("Catrin", "Samira", "Alex", "Maureen")) {
            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(() -> scheme.as(name, () -> coverings.originals(transcript)));
            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(() -> scheme.as(name, () -> coverings.uncoverAll(transcript)));
        }
    }

    private void refusesToUncoverFor(String name, Class<? extends Refusal> refusal) {
        int start = sheet().covers().get(0).start();
        assertThatExceptionOfType(refusal).isThrownBy(() -> scheme.as(name, () -> coverings.originals(transcript)));
        assertThatExceptionOfType(refusal).isThrownBy(() -> scheme.as(name, () -> coverings.uncoverAll(transcript)));
        assertThatExceptionOfType(refusal)
                .isThrownBy(() -> scheme.as(name, () -> coverings.uncover(transcript, start, "[sister]")));
    }

    @Test
    void letsAnotherResearcherUncoverOnlyWhatTheyBroughtIn() {
        coverAll("Rosie", "sister");
        scheme.staff("Rhys", Role.RESEARCHER);
        refusesToUncoverFor("Rhys", NotTheInterviewer.class);
        assertThat(scheme.as("Rhys", () -> coverings.read(transcript)).mayUncover())
                .isFalse();
        assertThat(sheet().mayUncover()).isTrue();

        InterviewId interview = scheme.interview("Maureen");
        TranscriptId his = scheme.as(
                "Rhys",
                () -> transcripts.bringIn(interview, "his.txt", "Maureen: Rosie.".getBytes(StandardCharsets.UTF_8)));
        scheme.as("Rhys", () -> coverings.coverAll(his, "Rosie", "sister"));
        assertThat(scheme.as("Rhys", () -> coverings.originals(his))).hasSize(1);
        scheme.as("Rhys", () -> coverings.uncoverAll(his));
        assertThat(scheme.as("Rhys", () -> transcripts.body(his).text())).contains("Rosie");
    }

    /** R6: interviews tell of trainees by name. */
    @Test
    void whoeverJudgesATraineeUncoversNothingNotEvenWhatTheyBroughtIn() {
        coverAll("Rosie", "sister");
        ParticipantId hannah = scheme.trainee("Hannah");
        scheme.as("Alex", () -> relations.add(scheme.account("Rhiannon"), hannah, Relations.Kind.MARKS));
        assertThatExceptionOfType(NotFound.class).isThrownBy(this::sheet);
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> scheme.as("Rhiannon", () -> coverings.originals(transcript)));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> scheme.as("Rhiannon", () -> coverings.uncoverAll(transcript)));
    }

    @Test
    void putsBackWhatStoodThere() {
        coverAll("Rosie", "sister");
        coverAll("Bangor", "town");
        Place first = sheet().covers().get(0);
        scheme.as("Rhiannon", () -> coverings.uncover(transcript, first.start(), "[sister]"));
        assertThat(text()).endsWith("My sister Rosie came to [town]. I like [sister].");
        for (String other : new String[] {"[town]", "sister", "Rosie"}) {
            assertThatExceptionOfType(Invalid.class)
                    .isThrownBy(() -> scheme.as("Rhiannon", () -> coverings.uncover(transcript, first.start(), other)));
        }
        scheme.as("Rhiannon", () -> coverings.uncoverAll(transcript));
        assertThat(text()).isEqualTo("Who came?\n\nMy sister Rosie came to Bangor. I like Rosie.");
        assertThat(audited("analysis.transcript.uncovered")).isEqualTo(2);
    }

    @Test
    void coversANameThatIsNoticedOnceSomethingIsCoded() {
        CodeId liking = scheme.code("Liking");
        scheme.coded(transcript, "Who came", liking);
        scheme.coded(transcript, "My sister Rosie", liking);
        scheme.coded(transcript, "Rosie", liking);
        scheme.coded(transcript, "came to", liking);
        scheme.coded(transcript, "I like Rosie.", liking);
        assertThat(sheet().coded()).isTrue();
        assertThat(coverAll("Rosie", "sister")).isEqualTo(2);
        assertThat(quotes())
                .containsExactly("Who came", "My sister [sister]", "[sister]", "came to", "I like [sister].");
        scheme.as("Rhiannon", () -> coverings.uncoverAll(transcript));
        assertThat(quotes()).containsExactly("Who came", "My sister Rosie", "Rosie", "came to", "I like Rosie.");
    }

    @Test
    void movesCodingsThatComeToLieWhereOthersLay() {
        CodeId liking = scheme.code("Liking");
        int start = text().indexOf(" came to Bangor") + 1;
        for (int at : new int[] {start, start + 3}) {
            scheme.as("Rhiannon", () -> codings.add(transcript, List.of(new NewCoding(liking, at, at + 4))));
        }
        assertThat(quotes()).containsExactly("came", "e to");
        coverAll("Rosie", "sister");
        assertThat(quotes()).containsExactly("came", "e to");
        scheme.as("Rhiannon", () -> coverings.uncoverAll(transcript));
        assertThat(quotes()).containsExactly("came", "e to");
    }

    @Test
    void saysWhichCodingStandsInTheWay() {
        scheme.coded(transcript, "sister Ros", scheme.code("Family"));
        assertThatExceptionOfType(CodingInTheWay.class)
                .isThrownBy(() -> coverAll("Rosie", "sister"))
                .satisfies(refusal ->
                        assertThat(refusal.sentence(Locale.ENGLISH)).contains("“Family”, which Rhiannon gave"));
        assertThat(text()).contains("My sister Rosie");
        assertThat(quotes()).containsExactly("sister Ros");
    }

    @Test
    void codesNothingThatWasMarkedBeforeOtherWordsWereCovered() {
        CodeId liking = scheme.code("Liking");
        NewCoding marked = marked("I like Rosie", liking);
        NewCoding far = marked("like Rosie.", liking);
        coverAll("Rosie", "[x]");
        for (NewCoding stale : List.of(marked, far)) {
            assertThatExceptionOfType(WordsChanged.class)
                    .isThrownBy(() -> scheme.as("Rhiannon", () -> codings.add(transcript, List.of(stale))));
        }
        scheme.as("Rhiannon", () -> codings.add(transcript, List.of(marked("I like", liking))));
        assertThat(quotes()).containsExactly("I like");
    }

    @Test
    void ofACoveringAndACodingAtOnceTheSecondSeesTheFirst() {
        NewCoding marked = marked("I like", scheme.code("Liking"));
        Future<?> coding = meanwhile(() -> coverAll("Rosie", "sister"), () -> codings.add(transcript, List.of(marked)));
        assertThatExceptionOfType(ExecutionException.class)
                .isThrownBy(coding::get)
                .withCauseInstanceOf(WordsChanged.class);
        assertThat(quotes()).isEmpty();
    }

    @Test
    void ofACodingAndACoveringAtOnceTheSecondMovesTheFirst() throws Exception {
        NewCoding marked = marked("I like Rosie", scheme.code("Liking"));
        Future<?> covering = meanwhile(
                () -> codings.add(transcript, List.of(marked)), () -> coverings.coverAll(transcript, "Rosie", "x"));
        covering.get();
        assertThat(quotes()).containsExactly("I like [x]");
    }

    /** The first in a transaction that ends only once the second waits for it. */
    private Future<?> meanwhile(Runnable first, Runnable second) {
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            return scheme.as(
                    "Rhiannon",
                    () -> transactions.call(() -> {
                        first.run();
                        Future<?> begun = other.submit(() -> scheme.as("Rhiannon", second));
                        assertThatExceptionOfType(TimeoutException.class)
                                .isThrownBy(() -> begun.get(500, TimeUnit.MILLISECONDS));
                        return begun;
                    }));
        } finally {
            other.shutdown();
        }
    }

    private NewCoding marked(String words, CodeId code) {
        int start = text().indexOf(words);
        return new NewCoding(code, start, start + words.length(), Optional.of(words));
    }

    private List<String> quotes() {
        return scheme.as("Rhiannon", () -> codings.ofTranscript(transcript)).stream()
                .map(Passage::quote)
                .toList();
    }

    @Test
    void theApiCoversAndUncoversEverythingOnlyWhenToldSo() {
        CoveringsResource resource = new Unmanaged<>(beans, CoveringsResource.class)
                .newInstance()
                .produce()
                .inject()
                .get();
        for (CoverJson vague : List.of(
                new CoverJson("Rosie", null, "x", false),
                new CoverJson("Rosie", List.of(), "x", false),
                new CoverJson("Rosie", List.of(1), "x", true))) {
            assertThatExceptionOfType(Invalid.class)
                    .isThrownBy(() -> scheme.as("Rhiannon", () -> resource.cover(transcript.value(), vague)));
        }
        scheme.as("Rhiannon", () -> resource.cover(transcript.value(), new CoverJson("Rosie", null, "x", true)));
        int start = sheet().covers().get(0).start();
        for (UncoverJson vague : List.of(
                new UncoverJson(null, null, false),
                new UncoverJson(start, "[x]", true),
                new UncoverJson(start, null, false),
                new UncoverJson(start, "[y]", false))) {
            assertThatExceptionOfType(Invalid.class)
                    .isThrownBy(() -> scheme.as("Rhiannon", () -> resource.uncover(transcript.value(), vague)));
        }
        assertThat(sheet().covers()).hasSize(2);
        scheme.as("Rhiannon", () -> coverings.uncover(transcript, start, "[x]"));
        assertThat(sheet().covers()).hasSize(1);
        scheme.as("Rhiannon", () -> coverings.uncoverAll(transcript));
        assertThat(sheet().covers()).isEmpty();
    }

    @Test
    void storesNothingInClear() {
        coverAll("Rosie", "sister");
        assertThat(sql.rows(
                        "select 1 from analysis.transcript t where t.id = ? and t::text ilike '%rosie%'",
                        transcript.value()))
                .isEmpty();
    }

    @Test
    void givesNothingOutOnceThePersonTakesTheirYesBack() {
        coverAll("Rosie", "sister");
        scheme.decides("Maureen", AnalysisPurposes.ANALYSE, Decision.WITHDRAWN);
        assertThatExceptionOfType(NotFound.class).isThrownBy(this::sheet);
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> scheme.as("Rhiannon", () -> coverings.originals(transcript)));
    }

    @Test
    void givesThePersonWhatTheySaidAsTheySaidIt() {
        coverAll("Rosie", "sister");
        Holding words = holdings.stream()
                .filter(one -> one.key().equals("analysis.transcripts"))
                .findFirst()
                .orElseThrow();
        ParticipantId maureen = scheme.as("Maureen", () -> participants.me().orElseThrow());
        assertThat(scheme.as("Maureen", () -> transactions.call(() -> words.about(maureen, Locale.UK))))
                .flatExtracting(Entry::facts)
                .extracting(Entry.Fact::value)
                .containsExactly("Who came?\n\nMy sister Rosie came to Bangor. I like Rosie.");
    }

    @Test
    void beginsAnewWithAnotherFileOnlyWhenSomebodySaysThatCoversMayGo() {
        coverAll("Rosie", "sister");
        InterviewId interview = sheet().interview().id();
        byte[] other = "Maureen: Rosie.".getBytes(StandardCharsets.UTF_8);
        assertThatExceptionOfType(CoversWouldGo.class)
                .isThrownBy(() -> scheme.as("Rhiannon", () -> transcripts.bringIn(interview, "b.txt", other)));
        assertThat(text()).doesNotContain("Rosie");
        assertThat(sheet().covers()).hasSize(2);
        scheme.as("Rhiannon", () -> transcripts.bringIn(interview, "b.txt", other, true));
        assertThat(text()).contains("Rosie");
        assertThat(sheet().covers()).isEmpty();
    }
}
