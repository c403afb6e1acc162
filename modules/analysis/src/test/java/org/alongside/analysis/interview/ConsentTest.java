package org.alongside.analysis.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.alongside.analysis.AnalysisPurposes;
import org.alongside.analysis.Scheme;
import org.alongside.analysis.Schemes;
import org.alongside.analysis.codebook.CodeId;
import org.alongside.analysis.coding.Codings;
import org.alongside.analysis.coding.Passage;
import org.alongside.analysis.report.Reports;
import org.alongside.analysis.review.MyReviews;
import org.alongside.analysis.review.Reviews;
import org.alongside.analysis.theme.Themes;
import org.alongside.analysis.transcript.TranscriptId;
import org.alongside.analysis.transcript.Transcripts;
import org.alongside.core.consent.Consents;
import org.alongside.core.consent.Decision;
import org.alongside.core.identity.Relations;
import org.alongside.core.identity.Role;
import org.alongside.core.initiative.Initiatives;
import org.alongside.core.problem.NotFound;
import org.alongside.spi.DataKind;
import org.alongside.spi.Participant;
import org.alongside.spi.ParticipantId;
import org.alongside.spi.Purpose;
import org.alongside.testing.ModuleTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever changes their mind is silent from the next request on. */
@ModuleTest
class ConsentTest {
    private static final String HERS = "I sang the high one on my own";
    private static final String HIS = "I never could keep the time";

    @Inject
    private Schemes schemes;

    @Inject
    private Interviews interviews;

    @Inject
    private Transcripts transcripts;

    @Inject
    private Codings codings;

    @Inject
    private Themes themes;

    @Inject
    private Reviews reviews;

    @Inject
    private MyReviews myReviews;

    @Inject
    private Reports reports;

    @Inject
    private Consents consents;

    @Inject
    private Initiatives initiatives;

    @Inject
    private Relations relations;

    private Scheme scheme;
    private ParticipantId maureen;
    private TranscriptId hers;
    private TranscriptId his;

    @BeforeEach
    void twoPeopleWereInterviewedCodedAndAsked() {
        scheme = schemes.begin();
        maureen = scheme.singer("Maureen");
        scheme.singer("Dev");
        hers = scheme.said("Maureen", "It was good. " + HERS + ". There.");
        his = scheme.said("Dev", "It was hard. " + HIS + ". There.");
        CodeId code = scheme.code("Singing");
        scheme.coded(hers, HERS, code);
        scheme.coded(his, HIS, code);
        scheme.theme("What singing is like", code);
        scheme.as("Rhiannon", () -> reviews.open(scheme.study()));
    }

    private <T> T asResearcher(Supplier<T> work) {
        return scheme.as("Rhiannon", work);
    }

    private String report() {
        return asResearcher(() -> reports.html(scheme.study(), Locale.ENGLISH));
    }

    private List<String> quotes() {
        return asResearcher(() ->
                codings.ofStudy(scheme.study()).stream().map(Passage::quote).toList());
    }

    @Test
    void whatTwoPeopleSaidIsThereAtFirst() {
        assertThat(quotes()).containsExactlyInAnyOrder(HERS, HIS);
        assertThat(report()).contains(HERS, HIS, "2 of 2 people");
    }

    @Test
    void whoeverTakesBackTheUseOfTheirWordsIsSilentInTheNextRequest() {
        scheme.decides("Maureen", AnalysisPurposes.ANALYSE, Decision.WITHDRAWN);

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> asResearcher(() -> transcripts.read(hers)));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> asResearcher(() -> transcripts.body(hers)));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> asResearcher(() -> codings.ofTranscript(hers)));
        assertThat(asResearcher(() -> interviews.list(scheme.study())))
                .extracting(Interviews.Row::callName)
                .containsExactly("Dev");
        assertThat(asResearcher(() -> transcripts.byInterview(scheme.study())).values())
                .containsExactly(his);
        assertThat(quotes()).containsExactly(HIS);
        Themes.Evidence theme =
                asResearcher(() -> themes.evidence(scheme.study())).get(0);
        assertThat(theme.people()).isEqualTo(1);
        assertThat(theme.of()).isEqualTo(1);
        assertThat(asResearcher(() -> reviews.result(scheme.study())).asked()).hasSize(1);
        assertThat(scheme.as("Maureen", myReviews::list)).isEmpty();
        assertThat(report())
                .contains(HIS, "1 of 1 people", "words of one person are left out")
                .doesNotContain(HERS);
        assertThat(asResearcher(() -> interviews.silent(scheme.study()))).isEqualTo(1);
    }

    @Test
    void whoeverComesBackIsHeardAgain() {
        scheme.decides("Maureen", AnalysisPurposes.ANALYSE, Decision.WITHDRAWN);
        scheme.decides("Maureen", AnalysisPurposes.ANALYSE, Decision.GIVEN);
        assertThat(quotes()).containsExactlyInAnyOrder(HERS, HIS);
    }

    @Test
    void whoeverDoesNotWantToBeQuotedStillCounts() {
        scheme.decides("Maureen", AnalysisPurposes.QUOTE, Decision.WITHDRAWN);
        assertThat(report()).contains(HIS, "2 of 2 people").doesNotContain(HERS);
        assertThat(quotes()).contains(HERS);
    }

    @Test
    void nobodyIsInterviewedWithoutAYes() {
        scheme.silent("Tom");
        assertThatExceptionOfType(NoConsentToInterview.class).isThrownBy(() -> scheme.interview("Tom"));
        assertThat(asResearcher(interviews::willing))
                .extracting(Participant::callName)
                .containsExactly("Dev", "Maureen");
    }

    @Test
    void noTranscriptIsBroughtInWithoutAYesToItsUse() {
        scheme.silent("Tom");
        scheme.decides("Tom", AnalysisPurposes.INTERVIEW, Decision.GIVEN);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> scheme.said("Tom", "Not for you."));
    }

    /** R8. */
    @Test
    void refusingResearchTouchesNothingElse() {
        Purpose contact = new Purpose("core.contact");
        scheme.decides("Maureen", contact, Decision.GIVEN);
        for (Purpose purpose : List.of(AnalysisPurposes.INTERVIEW, AnalysisPurposes.ANALYSE, AnalysisPurposes.QUOTE)) {
            scheme.decides("Maureen", purpose, Decision.REFUSED);
        }
        assertThat(asResearcher(() -> consents.allows(maureen, contact, DataKind.CONTACT)))
                .isTrue();
        assertThat(asResearcher(() -> initiatives.members(scheme.choir())))
                .extracting(Participant::id)
                .contains(maureen);
    }

    /** R6: interviews tell of trainees by name. */
    @Test
    void whoeverJudgesATraineeReadsNoInterview() {
        ParticipantId hannah = scheme.trainee("Hannah");
        scheme.staff("Anita", Role.RESEARCHER, Role.ASSESSOR);
        assertThat(scheme.as("Anita", () -> transcripts.read(hers)).text().text())
                .contains(HERS);
        scheme.as("Alex", () -> relations.add(scheme.account("Anita"), hannah, Relations.Kind.MARKS));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> scheme.as("Anita", () -> transcripts.read(hers)));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> scheme.as("Anita", () -> codings.ofStudy(scheme.study())));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> scheme.as("Anita", () -> reports.html(scheme.study(), Locale.ENGLISH)));
    }
}
