package org.alongside.analysis.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.alongside.analysis.AnalysisPurposes;
import org.alongside.analysis.Scheme;
import org.alongside.analysis.Schemes;
import org.alongside.analysis.codebook.CodeId;
import org.alongside.analysis.coding.CodingId;
import org.alongside.analysis.coding.Codings;
import org.alongside.analysis.coding.NewCoding;
import org.alongside.analysis.study.Approach;
import org.alongside.analysis.study.NewStudy;
import org.alongside.analysis.study.Positions;
import org.alongside.analysis.study.Stance;
import org.alongside.analysis.study.Studies;
import org.alongside.analysis.study.StudyId;
import org.alongside.analysis.transcript.TranscriptId;
import org.alongside.analysis.transcript.Transcripts;
import org.alongside.core.consent.Decision;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.NotAllowed;
import org.alongside.core.identity.Relations;
import org.alongside.core.identity.Role;
import org.alongside.core.problem.Invalid;
import org.alongside.core.problem.NotFound;
import org.alongside.spi.ParticipantId;
import org.alongside.testing.ModuleTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rhiannon and Owen code what Maureen and Dev said. */
@ModuleTest
class AgreementsTest {
    private static final String HERS = "Interviewer: And then?\n\nMaureen: The sun came out. Then it rained.";
    private static final String HIS = "Dev: It was wet. It was very wet.";

    @Inject
    private Schemes schemes;

    @Inject
    private Agreements agreements;

    @Inject
    private Studies studies;

    @Inject
    private Positions positions;

    @Inject
    private Codings codings;

    @Inject
    private Transcripts transcripts;

    @Inject
    private Relations relations;

    private Scheme scheme;
    private AccountId owen;
    private TranscriptId hers;
    private TranscriptId his;
    private CodeId weather;
    private CodeId hope;

    @BeforeEach
    void twoPeopleCodedTheSame() {
        scheme = schemes.begin();
        owen = scheme.staff("Owen", Role.RESEARCHER);
        scheme.singer("Maureen");
        scheme.singer("Dev");
        hers = scheme.said("Maureen", HERS);
        his = scheme.said("Dev", HIS);
        weather = scheme.code("Weather");
        hope = scheme.code("=Hope");
        scheme.code("Never used");
        scheme.coded(hers, "The sun came out.", weather);
        owenCodes(hers, "The sun", weather);
        scheme.coded(hers, "Then it rained", hope);
    }

    private CodingId owenCodes(TranscriptId transcript, String words, CodeId code) {
        return scheme.as("Owen", () -> {
            int start = transcripts.body(transcript).text().indexOf(words);
            return codings.add(transcript, List.of(new NewCoding(code, start, start + words.length())))
                    .get(0);
        });
    }

    private static Question percent(Unit unit) {
        return new Question(Measure.PERCENT, unit, Basis.ALL_TEXT, Set.of(), true);
    }

    private Agreements.Table compare(Question question) {
        return scheme.as("Rhiannon", () -> agreements.compare(scheme.study(), question));
    }

    private Figure of(Agreements.Table table, String code) {
        return table.codes().stream()
                .filter(line -> line.name().equals(code))
                .findFirst()
                .orElseThrow()
                .figure();
    }

    @Test
    void comparesWhatTwoPeopleCoded() {
        Agreements.Table table = compare(percent(Unit.CHARACTER));
        int length = scheme.as("Rhiannon", () -> transcripts.body(hers)).text().length();
        assertThat(table.units()).isEqualTo(length);
        assertThat(table.interviews()).hasSize(1);
        assertThat(of(table, "Weather").value().orElseThrow())
                .isEqualTo(1 - (double) " came out.".length() / length, within(1e-12));
        assertThat(of(table, "Never used")).isEqualTo(Figure.none(Undefined.NOT_USED));
        assertThat(table.codes()).extracting(Agreements.Line::passages).containsExactly(1, 0, 2);
        assertThat(table.codes()).extracting(Agreements.Line::people).containsExactly(1, 0, 2);
        assertThat(table.interval()).isEmpty();
    }

    @Test
    void comparesTurnByTurnAndInterviewByInterview() {
        owenCodes(his, "very wet", weather);
        scheme.coded(his, "It was wet.", hope);
        Agreements.Table turns = compare(percent(Unit.TURN));
        assertThat(turns.units()).isEqualTo(3);
        assertThat(of(turns, "Weather")).isEqualTo(Figure.of(1 - 1 / 3.0));
        Agreements.Table interviews = compare(percent(Unit.DOCUMENT));
        assertThat(interviews.units()).isEqualTo(2);
        assertThat(of(interviews, "Weather")).isEqualTo(Figure.of(0.5));
        assertThat(interviews.interviews())
                .extracting(one -> one.callName() + " " + one.figure().value().orElseThrow())
                .containsExactly("Dev 0.0", "Maureen 0.5");
    }

    @Test
    void anInterviewThatOneOfThemCodedAloneIsLeftOut() {
        scheme.coded(his, "It was wet.", weather);
        Agreements.Table table = compare(percent(Unit.DOCUMENT));
        assertThat(table.interviews()).hasSize(1);
        assertThat(table.alone()).isEqualTo(1);
    }

    @Test
    void tellsWhoOfThemHadAPartInTheScheme() {
        scheme.as("Owen", () -> positions.state(scheme.study(), new Stance(true, "Ran it", "I ran it.")));
        assertThat(compare(percent(Unit.TURN)).coders())
                .extracting(coder -> coder.name() + " " + coder.involved() + " " + coder.interviews())
                .containsExactly("Owen true 1", "Rhiannon false 1");
        assertThat(scheme.as("Rhiannon", () -> agreements.coders(scheme.study())))
                .isEqualTo(compare(percent(Unit.TURN)).coders());
    }

    @Test
    void numbersAreNoPartOfAReflexiveStudyUnlessTheyAreWantedAnyway() {
        Question plain = new Question(Measure.ALPHA, Unit.TURN, Basis.ALL_TEXT, Set.of(), false);
        assertThatExceptionOfType(NotOfThisApproach.class).isThrownBy(() -> compare(plain));
        StudyId reliability = scheme.as(
                "Rhiannon",
                () -> studies.create(new NewStudy(
                        scheme.choir(), "Again", "What is it like?", Approach.CODING_RELIABILITY, "Singer")));
        Agreements.Table nothing = scheme.as("Rhiannon", () -> agreements.compare(reliability, plain));
        assertThat(nothing.overall()).isEqualTo(Figure.none(Undefined.NOTHING_SHARED));
        assertThat(nothing.coders()).isEmpty();
    }

    @Test
    void whoeverTakesBackTheUseOfTheirWordsIsInNoFigure() {
        owenCodes(his, "very wet", weather);
        scheme.coded(his, "very wet", weather);
        assertThat(compare(percent(Unit.DOCUMENT)).interviews()).hasSize(2);
        scheme.decides("Maureen", AnalysisPurposes.ANALYSE, Decision.WITHDRAWN);
        Agreements.Table table = compare(percent(Unit.CHARACTER));
        assertThat(table.interviews()).hasSize(1);
        assertThat(table.overall()).isEqualTo(Figure.of(1));
        assertThat(of(table, "=Hope")).isEqualTo(Figure.none(Undefined.NOT_USED));
    }

    /** R9. */
    @Test
    void wordsThatSomebodyTakesOutCountForNobody() {
        CodingId hopeful = scheme.coded(hers, "Then it rained", hope);
        long before = compare(percent(Unit.CHARACTER)).units();
        scheme.as("Maureen", () -> codings.takeOutMine(hopeful));
        Agreements.Table table = compare(percent(Unit.CHARACTER));
        assertThat(table.units()).isEqualTo(before - "Then it rained".length());
        assertThat(of(table, "=Hope")).isEqualTo(Figure.none(Undefined.NOT_USED));
        assertThat(table.codes()).extracting(Agreements.Line::passages).containsExactly(0, 0, 2);
    }

    /** R9: no more and no less than what was taken out, also if somebody else had coded it. */
    @Test
    void wordsTakenOutAreInNobodysTextWhoeverCodedThem() {
        AccountId eirian = scheme.staff("Eirian", Role.RESEARCHER);
        CodingId taken = scheme.as("Eirian", () -> {
            int start = transcripts.body(hers).text().indexOf("came out");
            return codings.add(hers, List.of(new NewCoding(hope, start, start + "came out".length())))
                    .get(0);
        });
        Set<AccountId> two = Set.of(scheme.account("Rhiannon"), owen);
        Question question = new Question(Measure.PERCENT, Unit.CHARACTER, Basis.ALL_TEXT, two, true);
        long before = compare(question).units();
        scheme.as("Maureen", () -> codings.takeOutMine(taken));
        Agreements.Table table = compare(question);
        long left = before - "came out".length();
        assertThat(table.coders()).extracting(Agreements.Coder::account).doesNotContain(eirian);
        assertThat(table.units()).isEqualTo(left);
        assertThat(of(table, "Weather").value().orElseThrow()).isEqualTo(1 - 2.0 / left, within(1e-12));
        assertThat(table.codes()).extracting(Agreements.Line::passages).containsExactly(1, 0, 2);
    }

    @Test
    void countsOnlyWhatStandsInInterviewsThatAreCompared() {
        scheme.coded(his, "It was wet.", weather);
        Agreements.Table table = compare(percent(Unit.CHARACTER));
        assertThat(table.codes()).extracting(Agreements.Line::passages).containsExactly(1, 0, 2);
        assertThat(table.coders())
                .extracting(coder -> coder.name() + " " + coder.interviews())
                .containsExactly("Owen 1", "Rhiannon 1");
    }

    @Test
    void onlyPeopleWhoCodedAreComparedAndNobodyAlone() {
        AccountId rhiannon = scheme.account("Rhiannon");
        assertThat(compare(new Question(Measure.COHEN, Unit.TURN, Basis.CODED_TEXT, Set.of(rhiannon, owen), true))
                        .coders())
                .hasSize(2);
        for (Set<AccountId> wrong : List.of(Set.of(owen), Set.of(owen, scheme.account("Catrin")))) {
            assertThatExceptionOfType(Invalid.class)
                    .isThrownBy(() -> compare(new Question(Measure.COHEN, Unit.TURN, Basis.ALL_TEXT, wrong, true)));
        }
    }

    @Test
    void theFileHoldsNobodysWordsAndNobodysName() {
        String file = AgreementFile.of(compare(new Question(
                Measure.UNITIZING_ALPHA, Unit.TURN, Basis.ALL_TEXT, Set.of(scheme.account("Rhiannon"), owen), true)));
        assertThat(file.lines()).hasSize(5).allMatch(line -> line.split(",", -1).length == 13);
        assertThat(file)
                .startsWith("code,passages,people,measure,")
                .contains("(all codes together),3,2,UNITIZING_ALPHA,CHARACTER,ALL_TEXT,1,")
                .contains("'=Hope,1,1,")
                .contains("Never used,0,0,UNITIZING_ALPHA", "NOTHING,NOT_USED\r\n")
                .doesNotContain("Maureen", "Owen", "Rhiannon", "sun");
    }

    @Test
    void whoRunsTheSchemeSeesNoFigure() {
        for (String name : List.of("Catrin", "Samira", "Alex", "Maureen")) {
            assertThatExceptionOfType(NotAllowed.class)
                    .as(name)
                    .isThrownBy(() ->
                            scheme.as(name, () -> agreements.compare(scheme.study(), percent(Unit.CHARACTER))));
            assertThatExceptionOfType(NotAllowed.class)
                    .as(name)
                    .isThrownBy(() -> scheme.as(name, () -> agreements.coders(scheme.study())));
        }
    }

    @Test
    void anotherProgrammeKnowsNothingOfIt() {
        Scheme other = schemes.begin();
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() ->
                        other.as("Rhiannon", () -> agreements.compare(scheme.study(), percent(Unit.CHARACTER))));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> other.as("Rhiannon", () -> agreements.coders(scheme.study())));
    }

    /** R6: interviews tell of trainees by name. */
    @Test
    void whoeverJudgesATraineeSeesNoFigure() {
        ParticipantId hannah = scheme.trainee("Hannah");
        scheme.staff("Anita", Role.RESEARCHER, Role.ASSESSOR);
        scheme.as("Alex", () -> relations.add(scheme.account("Anita"), hannah, Relations.Kind.MARKS));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() ->
                        scheme.as("Anita", () -> agreements.compare(scheme.study(), percent(Unit.CHARACTER))));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> scheme.as("Anita", () -> agreements.coders(scheme.study())));
    }
}
