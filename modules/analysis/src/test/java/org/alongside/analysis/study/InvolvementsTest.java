package org.alongside.analysis.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalInt;
import org.alongside.analysis.AnalysisPurposes;
import org.alongside.analysis.Scheme;
import org.alongside.analysis.Schemes;
import org.alongside.analysis.interview.InterviewId;
import org.alongside.analysis.interview.Interviews;
import org.alongside.analysis.interview.NewInterview;
import org.alongside.core.consent.Decision;
import org.alongside.core.identity.Relations;
import org.alongside.core.identity.Role;
import org.alongside.core.problem.Invalid;
import org.alongside.spi.ParticipantId;
import org.alongside.testing.ModuleTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nobody interviews their own mentor, and the refusal tells nobody who is in a pair with whom. */
@ModuleTest
class InvolvementsTest {
    @Inject
    private Schemes schemes;

    @Inject
    private Involvements involvements;

    @Inject
    private Interviews interviews;

    @Inject
    private Introduced introduced;

    @Inject
    private Relations relations;

    private Scheme scheme;
    private StudyId study;
    private ParticipantId maureen;
    private ParticipantId hannah;

    @BeforeEach
    void aTraineeDoesResearchTooAndHasAMentor() {
        scheme = schemes.begin();
        study = scheme.study();
        maureen = scheme.singer("Maureen");
        hannah = scheme.researchingTrainee("Hannah");
    }

    private InterviewId note(String who, String interviewer) {
        return scheme.as(
                who,
                () -> interviews.note(
                        study,
                        new NewInterview(
                                maureen,
                                Optional.of(scheme.account(interviewer)),
                                LocalDate.now(ZoneOffset.UTC).minusDays(1),
                                OptionalInt.empty())));
    }

    private void says(String who, HowKnown how) {
        scheme.as(who, () -> involvements.know(study, maureen, how));
    }

    @Test
    void nobodyInterviewsSomebodyTheyAreInAPairWith() {
        assertThat(note("Hannah", "Hannah")).isNotNull();
        introduced.pair(maureen, hannah);
        assertThatExceptionOfType(OwnPair.class).isThrownBy(() -> note("Hannah", "Hannah"));
    }

    @Test
    void nobodyInterviewsSomebodyOfWhomTheySaidThatTheyAreTheirMentor() {
        says("Hannah", HowKnown.THEIR_MENTEE);
        assertThatExceptionOfType(OwnPair.class).isThrownBy(() -> note("Hannah", "Hannah"));
        says("Hannah", HowKnown.KNOWN_OTHERWISE);
        assertThat(note("Hannah", "Hannah")).isNotNull();
    }

    @Test
    void whoeverSupportsSomebodyMayInterviewThem() {
        says("Hannah", HowKnown.THEIR_SUPPORTER);
        assertThat(note("Hannah", "Hannah")).isNotNull();
        assertThat(note("Rhiannon", "Hannah")).isNotNull();
    }

    @Test
    void anInterviewOfAnotherIsNotedOnceTheySaidThatTheyAreInNoPair() {
        assertThatExceptionOfType(NotFromAnother.class).isThrownBy(() -> note("Rhiannon", "Hannah"));
        says("Hannah", HowKnown.NOT_AT_ALL);
        assertThat(note("Rhiannon", "Hannah")).isNotNull();
        says("Hannah", HowKnown.THEIR_MENTEE);
        assertThatExceptionOfType(NotFromAnother.class).isThrownBy(() -> note("Rhiannon", "Hannah"));
    }

    /** R6: the same words, whether there is a pair of which nothing was said, or none. */
    @Test
    void nobodyLearnsFromTheRefusalWhetherAnotherIsInAPair() {
        String without = refused("Rhiannon");
        assertThat(without).isEqualTo("analysis.involvement.refusal.not-from-another");
        introduced.pair(maureen, hannah);
        assertThat(refused("Rhiannon")).isEqualTo(without);
    }

    /** R6: what the register says of a pair neither shows nor decides anything for whoever judges the trainee. */
    @Test
    void whoeverJudgesATraineeLearnsNothingOfAPair() {
        scheme.staff("Anita", Role.RESEARCHER, Role.ASSESSOR);
        scheme.as("Alex", () -> relations.add(scheme.account("Anita"), hannah, Relations.Kind.MARKS));
        String unsaid = refused("Anita");
        assertThat(unsaid).isEqualTo("analysis.involvement.refusal.not-from-another");
        says("Hannah", HowKnown.NOT_AT_ALL);
        assertThat(refused("Anita")).isEqualTo(unsaid);
        says("Hannah", HowKnown.THEIR_MENTEE);
        assertThat(refused("Anita")).isEqualTo(unsaid);
        assertThat(scheme.as("Anita", () -> involvements.known(study))).isEmpty();
        assertThat(scheme.as("Rhiannon", () -> involvements.known(study))).hasSize(2);
    }

    private String refused(String who) {
        try {
            return "Noted: " + note(who, "Hannah");
        } catch (NotFromAnother no) {
            return no.key();
        }
    }

    @Test
    void nobodySaysOfTheirOwnPairThatItIsNone() {
        introduced.pair(maureen, hannah);
        assertThatExceptionOfType(PairUnsaid.class).isThrownBy(() -> says("Hannah", HowKnown.NOT_AT_ALL));
        says("Hannah", HowKnown.THEIR_MENTEE);
        assertThat(scheme.as("Rhiannon", () -> involvements.known(study)))
                .extracting(Involvements.Known::name, Involvements.Known::callName, Involvements.Known::how)
                .containsExactly(tuple("Hannah", "Maureen", HowKnown.THEIR_MENTEE));
    }

    @Test
    void nobodyIsInTheRegisterWhoSaysNoToBeingInterviewed() {
        says("Rhiannon", HowKnown.KNOWN_OTHERWISE);
        scheme.decides("Maureen", AnalysisPurposes.INTERVIEW, Decision.WITHDRAWN);
        assertThat(scheme.as("Rhiannon", () -> involvements.known(study))).isEmpty();
        assertThatExceptionOfType(NobodyToInterview.class).isThrownBy(() -> says("Rhiannon", HowKnown.NOT_AT_ALL));
    }

    @Test
    void whatSomebodySaidBeforeStays() {
        NewInvolvement none = new NewInvolvement(" ", false, "");
        NewInvolvement some = new NewInvolvement("Planned the first evening", true, "The head of the school");
        scheme.as("Rhiannon", () -> involvements.state(study, none));
        scheme.as("Rhiannon", () -> involvements.state(study, some));
        assertThat(scheme.as("Hannah", () -> involvements.history(study)))
                .extracting(Involvements.Line::involvement)
                .containsExactly(some, new NewInvolvement("", false, ""));
    }

    @Test
    void aRoleThatIsTooLongIsRefused() {
        NewInvolvement long1001 = new NewInvolvement("r".repeat(1001), false, "");
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> scheme.as("Rhiannon", () -> involvements.state(study, long1001)));
    }
}
