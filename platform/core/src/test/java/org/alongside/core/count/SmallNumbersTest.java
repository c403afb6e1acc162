package org.alongside.core.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/**
 * R13, as somebody outside would try it: they know the rule and everything that is told. Whatever is not told must have been able to be
 * more than one number.
 */
class SmallNumbersTest {
    private static final int LARGEST_COHORT = 10;

    /** Cohorts that somebody outside has to think possible; larger than those we ask about, or the edge would tell. */
    private static final int THINKABLE = 16;

    @Test
    void aNumberBelowFiveIsNotTold() {
        assertThat(SmallNumbers.alone(0)).isEmpty();
        assertThat(SmallNumbers.alone(4)).isEmpty();
        assertThat(SmallNumbers.alone(5)).contains(5);
        assertThat(SmallNumbers.words(Locale.UK, SmallNumbers.alone(4))).isEqualTo("fewer than 5");
        assertThat(SmallNumbers.words(Locale.UK, SmallNumbers.alone(7))).isEqualTo("7");
    }

    @Test
    void numbersThatSaySomethingOfEachOtherAreToldTogetherOrNotAtAll() {
        assertThat(SmallNumbers.together(7, 7, 14)).contains(List.of(7, 7, 14));
        assertThat(SmallNumbers.together(7, 4, 11)).isEmpty();
    }

    @Test
    void aTotalDoesNotGiveItsPartsAway() {
        assertThat(SmallNumbers.parts(5, 6))
                .isEqualTo(new SmallNumbers.Parts(Optional.of(11), Optional.of(List.of(5, 6))));
        assertThat(SmallNumbers.parts(3, 6)).isEqualTo(new SmallNumbers.Parts(Optional.of(9), Optional.empty()));
        assertThat(SmallNumbers.parts(1, 2)).isEqualTo(new SmallNumbers.Parts(Optional.empty(), Optional.empty()));
    }

    @Test
    void whateverTheCohortAndHoweverItIsSplitNoNumberThatIsNotToldCanBeReckoned() {
        for (int parts = 1; parts <= 4; parts++) {
            assertThat(givenAway(parts, split -> SmallNumbers.parts(split.toArray(Integer[]::new))))
                    .as("in %s parts", parts)
                    .isEmpty();
        }
    }

    @Test
    void leavingOutNothingButTheSmallOnesWouldBeFoundOut() {
        assertThat(givenAway(2, SmallNumbersTest::onlySmallOnesLeftOut)).contains("4 of [4, 4]", "3 of [3, 7]");
    }

    private record Careless(Optional<Integer> total, List<Optional<Integer>> parts) {}

    private static Careless onlySmallOnesLeftOut(List<Integer> split) {
        return new Careless(
                SmallNumbers.alone(split.stream().mapToInt(Integer::intValue).sum()),
                split.stream().map(SmallNumbers::alone).toList());
    }

    /** Every part below five that can be nothing else, given what is told. */
    private static List<String> givenAway(int parts, Function<List<Integer>, Object> rule) {
        Map<Object, List<List<Integer>>> byWhatIsTold = new HashMap<>();
        splits(parts, THINKABLE)
                .forEach(split -> byWhatIsTold
                        .computeIfAbsent(rule.apply(split), told -> new ArrayList<>())
                        .add(split));
        List<String> found = new ArrayList<>();
        for (List<List<Integer>> possible : byWhatIsTold.values()) {
            for (int i = 0; i < parts; i++) {
                Set<Integer> values = new HashSet<>();
                int part = i;
                possible.forEach(split -> values.add(split.get(part)));
                if (values.size() == 1 && values.iterator().next() < SmallNumbers.LEAST) {
                    possible.stream()
                            .filter(split ->
                                    split.stream().mapToInt(Integer::intValue).sum() <= LARGEST_COHORT)
                            .forEach(split -> found.add(split.get(part) + " of " + split));
                }
            }
            Set<Integer> totals = new HashSet<>();
            possible.forEach(split ->
                    totals.add(split.stream().mapToInt(Integer::intValue).sum()));
            if (totals.size() == 1 && totals.iterator().next() < SmallNumbers.LEAST) {
                found.add("total of " + possible);
            }
        }
        return found;
    }

    private static List<List<Integer>> splits(int parts, int most) {
        List<List<Integer>> splits = new ArrayList<>();
        if (parts == 0) {
            splits.add(List.of());
            return splits;
        }
        for (int first = 0; first <= most; first++) {
            for (List<Integer> rest : splits(parts - 1, most - first)) {
                List<Integer> split = new ArrayList<>(List.of(first));
                split.addAll(rest);
                splits.add(split);
            }
        }
        return splits;
    }
}
