package org.alongside.analysis.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.inject.Inject;
import java.util.UUID;
import org.alongside.analysis.AnalysisPurposes;
import org.alongside.analysis.Scheme;
import org.alongside.analysis.Schemes;
import org.alongside.analysis.codebook.CodeId;
import org.alongside.analysis.coding.CodingId;
import org.alongside.analysis.coding.Codings;
import org.alongside.analysis.review.Reviews;
import org.alongside.core.consent.Decision;
import org.alongside.core.identity.NotAllowed;
import org.alongside.core.problem.NotFound;
import org.alongside.testing.ModuleTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a theme says goes to whoever can change something; whose words it stands on does not. */
@ModuleTest
class BroughtThemesTest {
    private static final String DEVS = "No, I would never dream of that.";
    private static final String QUOTE = "I sang the high one on my own";

    @Inject
    private Schemes schemes;

    @Inject
    private Reviews reviews;

    @Inject
    private Codings codings;

    @Inject
    private BroughtThemes brought;

    @Inject
    private Taken taken;

    private Scheme scheme;
    private ThemeId theme;
    private CodingId coding;

    @BeforeEach
    void maureenAndDevWereInterviewed() {
        scheme = schemes.begin();
        scheme.singer("Maureen");
        scheme.singer("Dev");
        CodeId code = scheme.code("Singing");
        coding = scheme.coded(scheme.said("Maureen", QUOTE + "."), QUOTE, code);
        scheme.said("Dev", DEVS);
        theme = scheme.theme("Singing alone", code);
    }

    private void review() {
        scheme.as("Rhiannon", () -> reviews.open(scheme.study()));
    }

    private void settle() {
        review();
        scheme.as("Rhiannon", () -> reviews.close(scheme.study()));
    }

    private void bring(String name) {
        scheme.as(name, () -> brought.bring(theme, "People would like to sing in pairs."));
    }

    @Test
    void theWordsAndTheInitiativeGoAlongAndWhatMustNotStandInThem() {
        settle();
        bring("Rhiannon");

        assertThat(taken.of(scheme.choir())).singleElement().satisfies(one -> {
            assertThat(one.words()).isEqualTo("People would like to sing in pairs.");
            assertThat(one.unsaid().names()).containsExactlyInAnyOrder("Maureen", "Dev");
            assertThat(one.unsaid().passages()).contains(QUOTE, QUOTE + ".");
        });
    }

    @Test
    void norWhatSomebodyTookOutOrSaidWhoTookBackTheirYes() {
        settle();
        scheme.as("Maureen", () -> codings.takeOutMine(coding));
        scheme.decides("Dev", AnalysisPurposes.ANALYSE, Decision.WITHDRAWN);
        bring("Rhiannon");

        assertThat(taken.of(scheme.choir())).singleElement().satisfies(one -> {
            assertThat(one.unsaid().names()).containsExactlyInAnyOrder("Maureen", "Dev");
            assertThat(one.unsaid().passages()).contains(QUOTE, QUOTE + ".", DEVS);
        });
    }

    @Test
    void thePeopleWhoWereInterviewedHaveTheirSayFirst() {
        assertThatExceptionOfType(ThemeNotAgreed.class).isThrownBy(() -> bring("Rhiannon"));
        review();
        assertThatExceptionOfType(ThemeNotAgreed.class).isThrownBy(() -> bring("Rhiannon"));
        assertThat(taken.of(scheme.choir())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Catrin", "Samira", "Alex", "Maureen"})
    void onlyResearchersBringOne(String name) {
        settle();
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> bring(name));
    }

    @Test
    void anotherProgrammesThemeIsNotThere() {
        settle();
        Scheme other = schemes.begin();
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> other.as("Rhiannon", () -> brought.bring(theme, "Words.")));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> scheme.as("Rhiannon", () -> brought.bring(new ThemeId(UUID.randomUUID()), "Words.")));
    }
}
