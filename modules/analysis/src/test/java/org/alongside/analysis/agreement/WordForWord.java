package org.alongside.analysis.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** Measures worked out slowly, from their definitions and not from sums, to hold the quick ones against. */
final class WordForWord {
    private WordForWord() {}

    /** The part of pairs of values within units that are unlike against that of pairs of all values there are. */
    static OptionalDouble alpha(int[][] units) {
        List<int[]> pairable = Arrays.stream(units)
                .map(WordForWord::given)
                .filter(given -> given.length > 1)
                .toList();
        List<Integer> all =
                pairable.stream().flatMapToInt(Arrays::stream).boxed().toList();
        double within = 0;
        for (int[] unit : pairable) {
            within += unlike(Arrays.stream(unit).boxed().toList()) / (unit.length - 1);
        }
        double between = unlike(all) / (all.size() - 1);
        return between == 0 ? OptionalDouble.empty() : OptionalDouble.of(1 - within / between);
    }

    /** How many of all ordered pairs of different places hold unlike values. */
    private static double unlike(List<Integer> values) {
        double unlike = 0;
        for (int i = 0; i < values.size(); i++) {
            for (int j = 0; j < values.size(); j++) {
                if (i != j && !values.get(i).equals(values.get(j))) {
                    unlike++;
                }
            }
        }
        return unlike;
    }

    /** The part of units on which both agree, against that if each had drawn anew from their own choices. */
    static OptionalDouble cohen(int[][] units) {
        List<int[]> both =
                Arrays.stream(units).filter(unit -> given(unit).length == 2).toList();
        double observed = both.stream().filter(unit -> unit[0] == unit[1]).count();
        double expected = 0;
        for (int[] one : both) {
            for (int[] other : both) {
                expected += one[0] == other[1] ? 1.0 / both.size() : 0;
            }
        }
        double size = both.size();
        return both.isEmpty() || Math.abs(expected - size) < 1e-9
                ? OptionalDouble.empty()
                : OptionalDouble.of((observed - expected) / (size - expected));
    }

    /** The mean, over units, of the part of pairs of people who chose alike. */
    static OptionalDouble percent(int[][] units) {
        List<Double> parts = new ArrayList<>();
        for (int[] unit : units) {
            int[] given = given(unit);
            if (given.length > 1) {
                double pairs = given.length * (given.length - 1.0);
                parts.add(1 - unlike(Arrays.stream(given).boxed().toList()) / pairs);
            }
        }
        return parts.stream().mapToDouble(Double::doubleValue).average();
    }

    private static int[] given(int[] unit) {
        return IntStream.of(unit).filter(rating -> rating != Tally.MISSING).toArray();
    }
}
