package org.alongside.analysis.agreement;

import static org.alongside.analysis.agreement.Measure.AC1;
import static org.alongside.analysis.agreement.Measure.ALPHA;
import static org.alongside.analysis.agreement.Measure.BRENNAN_PREDIGER;
import static org.alongside.analysis.agreement.Measure.COHEN;
import static org.alongside.analysis.agreement.Measure.FLEISS;
import static org.alongside.analysis.agreement.Measure.PERCENT;
import static org.alongside.analysis.agreement.Measure.SCOTT;
import static org.alongside.analysis.agreement.Measure.UNITIZING_ALPHA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Examples with published results, and what must hold whatever people chose. */
class MeasureTest {
    private static final Offset<Double> CLOSE = within(0.000_001);
    private static final int[][] KRIPPENDORFF = {
        {1, 2, 3, 3, 2, 1, 4, 1, 2, 0, 0, 0},
        {1, 2, 3, 3, 2, 2, 4, 1, 2, 5, 0, 3},
        {0, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, 0},
        {1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, 0}
    };

    /** How often the first of two chose each row while the second chose the column. */
    private static Tally crossed(double[][] table) {
        Tally tally = new Tally(2, table.length);
        for (int first = 0; first < table.length; first++) {
            for (int second = 0; second < table.length; second++) {
                tally.add(new int[] {first, second}, table[first][second]);
            }
        }
        return tally;
    }

    /** One row for each person, one column for each unit; 0 where somebody chose nothing. */
    private static Tally chosen(int categories, int[]... people) {
        Tally tally = new Tally(people.length, categories);
        for (int unit = 0; unit < people[0].length; unit++) {
            int at = unit;
            tally.add(Arrays.stream(people).mapToInt(one -> one[at] - 1).toArray(), 1);
        }
        return tally;
    }

    private static double value(Measure measure, Tally tally) {
        return measure.of(tally).value().orElseThrow();
    }

    /** Krippendorff (2011), four people and twelve units with gaps; published 0.743. */
    @Test
    void alphaOfKrippendorffsExample() {
        assertThat(value(ALPHA, chosen(5, KRIPPENDORFF))).isEqualTo(0.743421, CLOSE);
    }

    /** The same units, as Gwet's own package irrCAC has them and reckons with them. */
    @Test
    void theOthersOfTheSameUnitsWithGaps() {
        Tally tally = chosen(5, KRIPPENDORFF);
        assertThat(value(PERCENT, tally)).isEqualTo(0.8181818, CLOSE);
        assertThat(value(AC1, tally)).isEqualTo(0.77544, within(0.000_01));
        assertThat(value(FLEISS, tally)).isEqualTo(0.76117, within(0.000_01));
        assertThat(value(BRENNAN_PREDIGER, tally)).isEqualTo(0.77273, within(0.000_01));
    }

    /** The table with which Fleiss's kappa is taught: ten subjects, fourteen raters, five categories; published 0.210. */
    @Test
    void fleissOfTenSubjectsAndFourteenRaters() {
        int[][] counts = {
            {0, 0, 0, 0, 14}, {0, 2, 6, 4, 2}, {0, 0, 3, 5, 6}, {0, 3, 9, 2, 0}, {2, 2, 8, 1, 1},
            {7, 7, 0, 0, 0}, {3, 2, 6, 3, 0}, {2, 5, 3, 2, 2}, {6, 5, 2, 1, 0}, {0, 2, 2, 3, 7}
        };
        Tally tally = new Tally(14, 5);
        for (int[] subject : counts) {
            tally.add(
                    IntStream.range(0, 5)
                            .flatMap(category ->
                                    IntStream.generate(() -> category).limit(subject[category]))
                            .toArray(),
                    1);
        }
        assertThat(value(FLEISS, tally)).isEqualTo(0.209931, CLOSE);
    }

    @Test
    void twoPeopleAndTwoCategories() {
        Tally tally = crossed(new double[][] {{20, 5}, {10, 15}});
        assertThat(value(PERCENT, tally)).isEqualTo(0.7, CLOSE);
        assertThat(value(COHEN, tally)).isEqualTo(0.4, CLOSE);
        assertThat(value(SCOTT, tally)).isEqualTo(0.393939, CLOSE);
        assertThat(value(BRENNAN_PREDIGER, tally)).isEqualTo(0.4, CLOSE);
    }

    /** The help of NVivo: 1,000 characters, 50 coded by both, 75 by each alone, 800 by nobody. */
    @Test
    void charactersAsNvivoCountsThem() {
        Tally tally = crossed(new double[][] {{800, 75}, {75, 50}});
        assertThat(value(PERCENT, tally)).isEqualTo(0.85, CLOSE);
        assertThat(value(COHEN, tally)).isEqualTo(0.314286, CLOSE);
    }

    /** Cohen (1968), 200 patients and three diagnoses; published 0.492. */
    @Test
    void cohenOfThreeDiagnoses() {
        assertThat(value(COHEN, crossed(new double[][] {{88, 14, 18}, {10, 40, 10}, {2, 6, 12}})))
                .isEqualTo(0.492, within(0.000_5));
    }

    /** Fleiss, Cohen and Everitt (1969); published 0.429. */
    @Test
    void cohenOfFleissCohenAndEveritt() {
        assertThat(value(COHEN, crossed(new double[][] {{53, 5, 2}, {11, 14, 5}, {1, 6, 3}})))
                .isEqualTo(0.429, within(0.000_5));
    }

    /** Artstein and Poesio (2008), section 2: statements and requests for information. */
    @Test
    void threeIdeasOfChanceSideBySide() {
        Tally tally = crossed(new double[][] {{20, 20}, {10, 50}});
        assertThat(value(BRENNAN_PREDIGER, tally)).isEqualTo(0.4, CLOSE);
        assertThat(value(SCOTT, tally)).isEqualTo(0.341, within(0.000_5));
        assertThat(value(COHEN, tally)).isEqualTo(0.348, within(0.000_5));
    }

    /** Feinstein and Cicchetti (1990): the same 85 of 100 alike, and what rare categories do to kappa but not to AC1. */
    @Test
    void rareCategoriesLowerKappaAndNotGwets() {
        Tally even = crossed(new double[][] {{40, 9}, {6, 45}});
        Tally uneven = crossed(new double[][] {{80, 10}, {5, 5}});
        assertThat(value(COHEN, even)).isEqualTo(0.70, within(0.005));
        assertThat(value(COHEN, uneven)).isEqualTo(0.32, within(0.005));
        assertThat(value(AC1, uneven)).isEqualTo(0.808, within(0.000_5));
    }

    /**
     * Krippendorff (2019), figure 12.11: three people, a text of 60, six categories; published 0.510 and, marked or not, 0.413,
     * which is from rounded lengths: unrounded it is 0.4136.
     */
    @Test
    void unitizingAlphaOfKrippendorffsFigure() {
        int[][] alex = {{1, 7, 1}, {8, 13, 2}, {31, 32, 5}, {33, 37, 6}, {38, 44, 6}, {45, 60, 7}};
        int[][] paul = {{1, 7, 1}, {8, 13, 3}, {14, 21, 5}, {33, 44, 6}};
        int[][] suzan = {{1, 7, 1}, {8, 13, 4}, {14, 21, 5}, {33, 37, 6}, {38, 41, 6}, {42, 44, 6}};
        assertThat(value(UNITIZING_ALPHA, marked(8, alex, paul, suzan))).isEqualTo(0.510, within(0.000_5));
        assertThat(value(UNITIZING_ALPHA, marked(2, ofOneCode(alex), ofOneCode(paul), ofOneCode(suzan))))
                .isEqualTo(0.413, within(0.001));
    }

    private static int[][] ofOneCode(int[][] passages) {
        return Arrays.stream(passages)
                .map(passage -> new int[] {passage[0], passage[1], 1})
                .toArray(int[][]::new);
    }

    private static Tally marked(int categories, int[][]... people) {
        Tally tally = new Tally(people.length, categories);
        int[][] chosen = new int[people.length][60];
        for (int person = 0; person < people.length; person++) {
            for (int[] passage : people[person]) {
                Arrays.fill(chosen[person], passage[0] - 1, passage[1], passage[2]);
                tally.addPassage(passage[2], passage[1] - passage[0] + 1);
            }
        }
        for (int at = 0; at < 60; at++) {
            int unit = at;
            tally.add(Arrays.stream(chosen).mapToInt(one -> one[unit]).toArray(), 1);
        }
        return tally;
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PERCENT")
    void isNotDefinedWhereEverybodyAlwaysChoseTheSame(Measure measure) {
        Tally tally = new Tally(2, 2);
        tally.add(new int[] {1, 1}, 100);
        assertThat(measure.of(tally)).isEqualTo(Figure.none(Undefined.NO_VARIATION));
        assertThat(PERCENT.of(tally)).isEqualTo(Figure.of(1));
    }

    @ParameterizedTest
    @EnumSource
    void isNotDefinedWhereNoTwoRatedTheSame(Measure measure) {
        Tally tally = new Tally(2, 2);
        tally.add(new int[] {1, Tally.MISSING}, 5);
        tally.add(new int[] {Tally.MISSING, 0}, 5);
        assertThat(measure.of(tally)).isEqualTo(Figure.none(Undefined.NOTHING_SHARED));
    }

    @Test
    void twoMeasuresAreForTwoPeopleOnly() {
        Tally tally = chosen(5, KRIPPENDORFF);
        assertThat(COHEN.of(tally)).isEqualTo(Figure.none(Undefined.FOR_TWO_ONLY));
        assertThat(SCOTT.of(tally)).isEqualTo(Figure.none(Undefined.FOR_TWO_ONLY));
    }

    @Test
    void aFigureIsNeverWhatIsNoNumber() {
        assertThatIllegalArgumentException().isThrownBy(() -> Figure.of(Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> Figure.of(Double.NEGATIVE_INFINITY));
    }

    /** Whom we call the first or the second, and which category, changes nothing; nor does it break where values are missing. */
    @ParameterizedTest
    @EnumSource
    void otherNamesForPeopleOrCategoriesChangeNothing(Measure measure) {
        Random random = new Random(1);
        for (int table = 0; table < 1_000; table++) {
            int coders = measure.isForTwoOnly() ? 2 : 2 + random.nextInt(4);
            int categories = 2 + random.nextInt(4);
            Tally before = new Tally(coders, categories);
            Tally after = new Tally(coders, categories);
            for (int unit = 0; unit < 1 + random.nextInt(30); unit++) {
                int[] ratings = random(random, coders, categories, 0.2);
                before.add(ratings, 1);
                after.add(
                        IntStream.range(0, coders)
                                .map(coder -> ratings[coders - 1 - coder])
                                .map(rating -> rating == Tally.MISSING ? rating : categories - 1 - rating)
                                .toArray(),
                        1);
            }
            // The first category means "not marked" to this one, so its name does matter.
            if (measure != UNITIZING_ALPHA || before.values(0) == after.values(0)) {
                same(measure.of(before), measure.of(after));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void fullAgreementIsOneOrNotDefined(Measure measure) {
        Random random = new Random(2);
        for (int table = 0; table < 1_000; table++) {
            int coders = measure.isForTwoOnly() ? 2 : 2 + random.nextInt(4);
            Tally tally = new Tally(coders, 3);
            for (int unit = 0; unit < 1 + random.nextInt(10); unit++) {
                int all = random.nextInt(3);
                tally.add(IntStream.generate(() -> all).limit(coders).toArray(), 1);
            }
            assertThat(measure.of(tally)).isIn(Figure.of(1), Figure.none(Undefined.NO_VARIATION));
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PERCENT")
    void whoChoosesByLotAgreesAsChanceWouldHaveIt(Measure measure) {
        Random random = new Random(3);
        Tally tally = new Tally(2, 2);
        for (int unit = 0; unit < 100_000; unit++) {
            int[] ratings = random(random, 2, 2, 0);
            tally.add(ratings, 1);
            Arrays.stream(ratings).filter(rating -> rating > 0).forEach(rating -> tally.addPassage(rating, 1));
        }
        assertThat(value(measure, tally)).isEqualTo(0, within(0.01));
    }

    /** {@code 1 - alpha = (1 - pi) (n - 1) / n} for {@code n} ratings: alpha knows that nothing is compared with itself. */
    @Test
    void alphaOfTwoPeopleIsScottsPiWithTheSizeOfTheSampleReckonedIn() {
        Random random = new Random(4);
        int defined = 0;
        for (int table = 0; table < 1_000; table++) {
            Tally tally = new Tally(2, 4);
            int units = 2 + random.nextInt(30);
            for (int unit = 0; unit < units; unit++) {
                tally.add(random(random, 2, 4, 0), 1);
            }
            double ratings = 2.0 * units;
            if (SCOTT.of(tally).value().isPresent()) {
                defined++;
                assertThat(1 - value(ALPHA, tally))
                        .isEqualTo((1 - value(SCOTT, tally)) * (ratings - 1) / ratings, within(1e-12));
            }
        }
        assertThat(defined).isGreaterThan(950);
    }

    @Test
    void fleissOfTwoPeopleIsScottsPi() {
        Random random = new Random(5);
        for (int table = 0; table < 1_000; table++) {
            Tally tally = new Tally(2, 3);
            for (int unit = 0; unit < 20; unit++) {
                tally.add(random(random, 2, 3, 0), 1);
            }
            same(FLEISS.of(tally), SCOTT.of(tally));
        }
    }

    @Test
    void unitizingAlphaOfPassagesOfOneCharacterIsAlpha() {
        Random random = new Random(6);
        for (int table = 0; table < 1_000; table++) {
            Tally tally = new Tally(3, 3);
            for (int unit = 0; unit < 20; unit++) {
                int[] ratings = random(random, 3, 3, 0);
                tally.add(ratings, 1);
                Arrays.stream(ratings).filter(rating -> rating > 0).forEach(rating -> tally.addPassage(rating, 1));
            }
            same(UNITIZING_ALPHA.of(tally), ALPHA.of(tally));
        }
    }

    @ParameterizedTest
    @EnumSource
    void manyUnitsAtOnceAreTheSameOneByOne(Measure measure) {
        Random random = new Random(7);
        for (int table = 0; table < 200; table++) {
            Tally atOnce = new Tally(2, 3);
            Tally oneByOne = new Tally(2, 3);
            Tally inParts = new Tally(2, 3);
            for (int row = 0; row < 6; row++) {
                int[] ratings = random(random, 2, 3, 0.1);
                int weight = 1 + random.nextInt(20);
                atOnce.add(ratings, weight);
                Tally part = new Tally(2, 3);
                part.add(ratings, 1);
                for (int i = 0; i < weight; i++) {
                    oneByOne.add(ratings, 1);
                }
                inParts.add(part, weight);
            }
            same(measure.of(oneByOne), measure.of(atOnce));
            same(measure.of(inParts), measure.of(atOnce));
        }
    }

    /** The definitions word for word, unit by unit and pair by pair, on a thousand tables. */
    @Test
    void isWhatTheDefinitionsSayWordForWord() {
        Random random = new Random(8);
        for (int table = 0; table < 1_000; table++) {
            int coders = 2 + random.nextInt(3);
            int categories = 2 + random.nextInt(3);
            int[][] units = IntStream.range(0, 2 + random.nextInt(20))
                    .mapToObj(unit -> random(random, coders, categories, 0.15))
                    .toArray(int[][]::new);
            Tally tally = new Tally(coders, categories);
            for (int[] unit : units) {
                tally.add(unit, 1);
            }
            WordForWord.alpha(units)
                    .ifPresent(expected -> assertThat(value(ALPHA, tally)).isEqualTo(expected, within(1e-9)));
            if (coders == 2) {
                WordForWord.cohen(units)
                        .ifPresent(expected -> assertThat(value(COHEN, tally)).isEqualTo(expected, within(1e-9)));
            }
            WordForWord.percent(units)
                    .ifPresent(expected -> assertThat(value(PERCENT, tally)).isEqualTo(expected, within(1e-9)));
        }
    }

    /** A thousand tables of two people, as another program has it. */
    @Test
    void cohenIsWhatScikitLearnMakesOfIt() throws IOException {
        try (InputStream file = MeasureTest.class.getResourceAsStream("cohen-of-scikit-learn.csv")) {
            List<String> lines = new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
            assertThat(lines).hasSize(1_000).allSatisfy(line -> {
                String[] cells = line.split(",", -1);
                Tally tally = new Tally(2, Integer.parseInt(cells[0]));
                for (int unit = 0; unit < cells[1].length(); unit++) {
                    tally.add(new int[] {cells[1].charAt(unit) - '0', cells[2].charAt(unit) - '0'}, 1);
                }
                if (cells[3].equals("nan")) {
                    assertThat(COHEN.of(tally)).isEqualTo(Figure.none(Undefined.NO_VARIATION));
                } else {
                    assertThat(value(COHEN, tally)).isEqualTo(Double.parseDouble(cells[3]), CLOSE);
                }
            });
        }
    }

    private static int[] random(Random random, int coders, int categories, double missing) {
        return IntStream.range(0, coders)
                .map(coder -> random.nextDouble() < missing ? Tally.MISSING : random.nextInt(categories))
                .toArray();
    }

    private static void same(Figure one, Figure other) {
        assertThat(one.undefined()).isEqualTo(other.undefined());
        one.value().ifPresent(value -> assertThat(value).isEqualTo(other.value().orElseThrow(), within(1e-9)));
    }
}
