package org.alongside.analysis.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.alongside.core.problem.Invalid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Guest, Namey and Chen (2020), reckoned by hand: each letter is a code. */
class SaturationTest {
    /**
     * The first four hold a to h (8), then i, j, k (11), l, m (13), n to t (20): 20 codes in the base. The fifth adds u, the sixth v, the
     * seventh none.
     */
    private static final List<List<String>> SEVEN = interviews("abcdefgh", "aijk", "blm", "nopqrst", "au", "uv", "a");

    private static List<List<String>> interviews(String... codes) {
        return Stream.of(codes)
                .map(one -> one.chars().mapToObj(Character::toString).toList())
                .toList();
    }

    private static Saturation of(List<List<String>> interviews, int base, int run, int threshold) {
        return Saturation.of(interviews, new Saturation.Terms(base, run, threshold));
    }

    @Test
    void sevenInterviewsWithABaseOfFourHaveTwoRunsOfTwo() {
        Saturation found = of(SEVEN, 4, 2, 5);
        assertThat(found.inBase()).isEqualTo(20);
        // u and v of 20; then v of 20, as u is known by then.
        assertThat(found.runs()).containsExactly(new Saturation.Run(5, 6, 2, 0.1), new Saturation.Run(6, 7, 1, 0.05));
    }

    @Test
    void aShareThatIsJustTheThresholdIsEnough() {
        assertThat(of(SEVEN, 4, 2, 5).reached()).hasValue(1);
        assertThat(of(SEVEN, 4, 2, 4).reached()).isEmpty();
        assertThat(of(SEVEN, 4, 2, 10).reached()).hasValue(0);
    }

    @Test
    void nothingNewAtAllIsAskedForByAThresholdOfNought() {
        assertThat(of(SEVEN, 4, 2, 0).reached()).isEmpty();
        // The seventh adds nothing.
        assertThat(of(SEVEN, 4, 1, 0).reached()).hasValue(2);
    }

    @ParameterizedTest
    @CsvSource({
        // With u in the base there are 21, and the run adds v: 1/21.
        "5, 2, 21, 1, 0.047619",
        // With v in it too there are 22, and one interview is left, which adds none.
        "6, 1, 22, 0, 0",
        // One run of three: u and v of 20.
        "4, 3, 20, 2, 0.1",
        // a to m in the first three, and n to t and u in the run: 8/13.
        "3, 2, 13, 8, 0.615385"
    })
    void otherBasesAndRuns(int base, int run, int inBase, int added, double share) {
        Saturation found = of(SEVEN, base, run, 5);
        assertThat(found.inBase()).isEqualTo(inBase);
        assertThat(found.runs().get(0).added()).isEqualTo(added);
        assertThat(found.runs().get(0).share()).isCloseTo(share, within(1e-6));
    }

    @Test
    void theFirstRunWithFewNewCodesCountsEvenIfALaterOneBringsMore() {
        // a, b in the base; nothing new in the third and fourth; c, d in the fifth.
        Saturation found = of(interviews("ab", "a", "b", "a", "cd"), 2, 2, 5);
        assertThat(found.reached()).hasValue(0);
        assertThat(found.runs()).extracting(Saturation.Run::added).containsExactly(0, 2);
    }

    @Test
    void aCodeThatAppearsTwiceInARunIsOneNewCode() {
        assertThat(of(interviews("ab", "c", "c"), 1, 2, 5).runs()).containsExactly(new Saturation.Run(2, 3, 1, 0.5));
    }

    @Test
    void tooFewInterviewsAndABaseWithoutCodesTellNothing() {
        assertThat(of(SEVEN.subList(0, 5), 4, 2, 5).runs()).isEmpty();
        assertThat(of(SEVEN.subList(0, 3), 4, 2, 5).runs()).isEmpty();
        assertThat(of(List.of(), 4, 2, 5).reached()).isEmpty();
        Saturation empty = of(interviews("", "", "a", "b"), 2, 1, 5);
        assertThat(empty.runs()).isEmpty();
        assertThat(empty.reached()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, 2, 5", "4, 0, 5", "4, 2, -1", "4, 2, 101", "101, 2, 5", "4, 101, 5"})
    void termsThatMakeNoSenseAreNotTaken(int base, int run, int threshold) {
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> new Saturation.Terms(base, run, threshold).checked());
    }
}
