package org.alongside.support.yousaid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.alongside.core.initiative.TakesUpFindings.Unsaid;
import org.alongside.core.problem.Invalid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnWordsTest {
    private static final Unsaid UNSAID = new Unsaid(
            List.of("Maureen", "Mary Ann", "the man at the end of the pole", "Siân", "Jo"),
            List.of("She cried on the stairs, and nobody came for an hour.", "We had tea", "Tea"));

    private static String checked(String words) {
        return OwnWords.checked(words, 300, UNSAID);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Somebody should be on the stairs.",
                "People had to wait for an hour.",
                "Tea, please.",
                "We sat by a pole; the end of July was mild.",
                "The anne of it all."
            })
    void wordsOfOnesOwnAreTaken(String words) {
        assertThat(checked("  " + words + " ")).isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Be there when Maureen needs it.",
                "(Maureen's idea)",
                "mary ann? No: Mary Ann!",
                "Mary has a lamb.",
                "ASK MAUREEN.",
                "Sian was there.",
                "It was Jo.",
                "We heard: she CRIED on the stairs - and nobody came.",
                "That we had tea was good."
            })
    void namesAndWhatSomebodySaidAreNot(String words) {
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> checked(words));
    }

    @Test
    void thereAreSomeAndNotTooMany() {
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> checked(" "));
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> checked(null));
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> checked("x".repeat(301)));
    }
}
