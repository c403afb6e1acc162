package org.alongside.analysis.coding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RangeTest {
    private static final String SUN = "\uD83C\uDF1E";

    @Test
    void leavesOutTheBlanksAtBothEnds() {
        assertThat(Range.within("  good  day ", 0, 12)).contains(new Range(2, 11));
    }

    @Test
    void neverCutsACharacterInTwo() {
        String text = "a" + SUN + "b";
        assertThat(Range.within(text, 2, 4)).contains(new Range(1, 4));
        assertThat(Range.within(text, 0, 2)).contains(new Range(0, 3));
        assertThat(new Range(1, 3).in(text)).isEqualTo(SUN);
    }

    @ParameterizedTest
    @CsvSource({"-1,2", "0,5", "2,2", "3,2", "1,2"})
    void hasWordsWithinTheText(int start, int end) {
        assertThat(Range.within("a b ", start, end)).isEmpty();
    }

    @Test
    void neighboursDoNotOverlap() {
        assertThat(new Range(0, 3).overlaps(new Range(3, 5))).isFalse();
        assertThat(new Range(0, 4).overlaps(new Range(3, 5))).isTrue();
        assertThat(new Range(3, 4).overlaps(new Range(0, 9))).isTrue();
    }
}
