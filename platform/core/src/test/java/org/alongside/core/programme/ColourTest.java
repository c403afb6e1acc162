package org.alongside.core.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.Locale;
import org.alongside.core.problem.Invalid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ColourTest {
    /** Ratios as WCAG's own examples and checkers give them. */
    @ParameterizedTest
    @CsvSource({"#000000, 21.0", "#ffffff, 1.0", "#767676, 4.54", "#777777, 4.48", "#0000ff, 8.59", "#124a41, 10.09"})
    void contrastWithWhiteIsWhatWcagSays(String hex, double ratio) {
        assertThat(new Colour(hex).contrastWithWhite()).isCloseTo(ratio, within(0.01));
    }

    @Test
    void theBorderLiesAtFourAndAHalf() {
        assertThat(Colour.of(" #767676 ").hex()).isEqualTo("#767676");
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> Colour.of("#777777"))
                .satisfies(refusal ->
                        assertThat(refusal.sentence(Locale.UK)).contains("4.5").contains("A darker one will do"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "green", "#12", "#12345g", "#1234567", "red;background:url(x)", "#124a41;}"})
    void whatIsNoColourIsRefused(String text) {
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> Colour.of(text));
    }
}
