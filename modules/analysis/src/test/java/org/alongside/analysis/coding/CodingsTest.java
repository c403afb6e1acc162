package org.alongside.analysis.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.alongside.analysis.Scheme;
import org.alongside.analysis.Schemes;
import org.alongside.analysis.codebook.CodeId;
import org.alongside.analysis.codebook.Codes;
import org.alongside.analysis.codebook.NameTaken;
import org.alongside.analysis.interview.InterviewId;
import org.alongside.analysis.transcript.AlreadyCoded;
import org.alongside.analysis.transcript.TranscriptId;
import org.alongside.analysis.transcript.Transcripts;
import org.alongside.core.consent.Method;
import org.alongside.core.identity.NotAllowed;
import org.alongside.core.problem.Invalid;
import org.alongside.core.problem.NotFound;
import org.alongside.testing.ModuleTest;
import org.alongside.testing.Sql;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ModuleTest
class CodingsTest {
    private static final String SUN = "\uD83C\uDF1E";
    private static final String WORDS = SUN + SUN + " The sun \uD83E\uDDD1\u200D\uD83C\uDF3E came out. Then it rained.";

    @Inject
    private Schemes schemes;

    @Inject
    private Codings codings;

    @Inject
    private Codes codes;

    @Inject
    private Transcripts transcripts;

    @Inject
    private Sql sql;

    private Scheme scheme;
    private TranscriptId transcript;
    private CodeId weather;

    @BeforeEach
    void somebodySpokeOfTheWeather() {
        scheme = schemes.begin();
        scheme.singer("Maureen");
        transcript = scheme.said("Maureen", WORDS);
        weather = scheme.code("Weather");
    }

    private List<Passage> ofTranscript() {
        return scheme.as("Rhiannon", () -> codings.ofTranscript(transcript));
    }

    @Test
    void quotesAreWhatWasMarkedWhateverCharactersTheyHold() {
        scheme.coded(transcript, "The sun \uD83E\uDDD1\u200D\uD83C\uDF3E came out.", weather);
        scheme.coded(transcript, SUN, weather);
        assertThat(ofTranscript())
                .extracting(Passage::quote)
                .containsExactly(SUN, "The sun \uD83E\uDDD1\u200D\uD83C\uDF3E came out.");
        assertThat(ofTranscript().get(1).start()).isEqualTo(5);
    }

    @Test
    void aMarkThroughTheMiddleOfACharacterTakesAllOfIt() {
        scheme.as("Rhiannon", () -> codings.add(transcript, List.of(new NewCoding(weather, 1, 3))));
        assertThat(ofTranscript()).extracting(Passage::quote).containsExactly(SUN + SUN);
    }

    @Test
    void nothingOfWhatWasSaidIsKeptTwice() {
        scheme.coded(transcript, "The sun", weather);
        assertThat(sql.rows("select * from analysis.coding where code_id = ?", weather.value())
                        .toString())
                .doesNotContain("The sun");
    }

    @Test
    void codingTheSameTwiceIsCodingItOnce() {
        CodingId first = scheme.coded(transcript, "The sun", weather);
        assertThat(scheme.coded(transcript, "The sun ", weather)).isEqualTo(first);
        assertThat(ofTranscript()).hasSize(1);
    }

    @Test
    void refusesWhatLiesOutsideTheText() {
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() ->
                        scheme.as("Rhiannon", () -> codings.add(transcript, List.of(new NewCoding(weather, 0, 9999)))));
    }

    @Test
    void refusesACodeOfAnotherStudy() {
        CodeId foreign = schemes.begin().code("Weather");
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> scheme.coded(transcript, "The sun", foreign));
    }

    @Test
    void aCodeCanBeTakenOffAgain() {
        CodingId coding = scheme.coded(transcript, "The sun", weather);
        scheme.as("Rhiannon", () -> codings.remove(coding));
        assertThat(ofTranscript()).isEmpty();
    }

    @Test
    void aTranscriptIsReplacedOnlyWhileNothingInItIsCoded() {
        InterviewId interview = scheme.as(
                "Rhiannon", () -> transcripts.read(transcript).interview().id());
        byte[] better = "Maureen: It snowed.".getBytes(StandardCharsets.UTF_8);
        assertThat(scheme.as("Rhiannon", () -> transcripts.bringIn(interview, "better.txt", better)))
                .isEqualTo(transcript);
        scheme.coded(transcript, "It snowed", weather);
        assertThatExceptionOfType(AlreadyCoded.class)
                .isThrownBy(() -> scheme.as("Rhiannon", () -> transcripts.bringIn(interview, "worse.txt", better)));
    }

    /** R9. */
    @Test
    void wordsThatSomebodyTakesOutAreOutWhateverCodeTheyHave() {
        CodingId sun = scheme.coded(transcript, "The sun", weather);
        scheme.coded(transcript, "The sun \uD83E\uDDD1\u200D\uD83C\uDF3E came out", scheme.code("Hope"));
        scheme.coded(transcript, "Then it rained", weather);

        scheme.as("Maureen", () -> codings.takeOutMine(sun));

        assertThat(scheme.as("Rhiannon", () -> codings.ofStudy(scheme.study())))
                .extracting(Passage::quote)
                .containsExactly("Then it rained");
        assertThat(ofTranscript()).extracting(Passage::quote).containsExactly("", "", "Then it rained");
        assertThatExceptionOfType(QuoteTakenOut.class)
                .isThrownBy(() -> scheme.coded(transcript, "sun", scheme.code("Again")));
        assertThatExceptionOfType(QuoteTakenOut.class)
                .isThrownBy(() -> scheme.as("Rhiannon", () -> codings.remove(sun)));

        scheme.as("Maureen", () -> codings.putBackMine(sun));
        assertThat(scheme.as("Rhiannon", () -> codings.ofStudy(scheme.study()))).hasSize(3);
    }

    @Test
    void nobodyTakesOutOrSeesWhatOthersSaid() {
        scheme.singer("Dev");
        CodingId sun = scheme.coded(transcript, "The sun", weather);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> scheme.as("Dev", () -> codings.takeOutMine(sun)));
        assertThat(scheme.as("Dev", codings::mine)).isEmpty();
        assertThat(scheme.as("Maureen", codings::mine))
                .extracting(Passage::quote)
                .containsExactly("The sun");
    }

    /** R15. */
    @Test
    void whoTellsAResearcherThatWordsShallGoIsHeardToo() {
        CodingId sun = scheme.coded(transcript, "The sun", weather);
        scheme.as("Rhiannon", () -> codings.takeOutFor(sun, Method.SPOKEN));
        assertThat(scheme.as("Rhiannon", () -> codings.ofStudy(scheme.study()))).isEmpty();
        assertThat(sql.rows("select taken_out_by, taken_out_told from analysis.coding where id = ?", sun.value()))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("taken_out_told", "SPOKEN")
                        .containsEntry(
                                "taken_out_by", scheme.account("Rhiannon").value()));
    }

    @Test
    void whoRunsTheSchemeReadsNoInterview() {
        for (String name : List.of("Catrin", "Samira", "Alex", "Maureen")) {
            assertThatExceptionOfType(NotAllowed.class)
                    .as(name)
                    .isThrownBy(() -> scheme.as(name, () -> transcripts.read(transcript)));
            assertThatExceptionOfType(NotAllowed.class)
                    .as(name)
                    .isThrownBy(() -> scheme.as(name, () -> codings.ofStudy(scheme.study())));
        }
    }

    @Test
    void anotherProgrammeKnowsNothingOfIt() {
        Scheme other = schemes.begin();
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> other.as("Rhiannon", () -> transcripts.read(transcript)));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> other.as("Rhiannon", () -> codes.read(weather)));
    }

    @Test
    void twoCodesOfOneNameWouldBeConfused() {
        assertThatExceptionOfType(NameTaken.class).isThrownBy(() -> scheme.code("weather"));
    }

    @Test
    void codesStandBeneathEachOther() {
        scheme.as("Rhiannon", () -> {
            CodeId rain = codes.add(scheme.study(), "Rain", "Falls", Optional.of(weather));
            codes.add(scheme.study(), "Drizzle", "", Optional.of(rain));
            codes.add(scheme.study(), "Zoo", "", Optional.empty());
            codes.change(rain, "Wet", "Falls from above");
        });
        assertThat(scheme.as("Rhiannon", () -> codes.list(scheme.study())))
                .extracting(code -> code.depth() + " " + code.name())
                .containsExactly("0 Weather", "1 Wet", "2 Drizzle", "0 Zoo");
    }
}
