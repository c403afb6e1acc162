package org.alongside.analysis.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.alongside.analysis.agreement.CodedText.Mark;
import org.alongside.analysis.agreement.Comparison.Line;
import org.alongside.analysis.agreement.Comparison.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Texts and passages: which units there are and who gave them codes. */
class ComparisonTest {
    private static final int CODES = 3;

    private static Mark mark(int code, int coder, int start, int end) {
        return new Mark(code, coder, new Stretch(start, end));
    }

    private static CodedText text(int length, Mark... marks) {
        return new CodedText(length, List.of(0), List.of(), List.of(marks));
    }

    private static double value(Line line) {
        return line.figure().value().orElseThrow();
    }

    private static Result of(int coders, int codes, List<CodedText> texts, Measure measure, Unit unit, Basis basis) {
        return new Comparison(coders, codes, measure, unit, basis).of(texts);
    }

    private static Result compare(Measure measure, Unit unit, Basis basis, CodedText... texts) {
        return of(2, 1, List.of(texts), measure, unit, basis);
    }

    /** The example of NVivo's help, as passages. */
    @Test
    void charactersOfPassages() {
        CodedText text = text(1_000, mark(0, 0, 100, 225), mark(0, 1, 175, 300));
        assertThat(value(compare(Measure.COHEN, Unit.CHARACTER, Basis.ALL_TEXT, text)
                        .codes()
                        .get(0)))
                .isEqualTo(0.314286, within(0.000_001));
        Result percent = compare(Measure.PERCENT, Unit.CHARACTER, Basis.ALL_TEXT, text);
        assertThat(value(percent.overall())).isEqualTo(0.85);
        assertThat(percent.units()).isEqualTo(1_000);
    }

    @Test
    void textThatNobodyCodedCanBeLeftOut() {
        CodedText text = text(1_000, mark(0, 0, 100, 225), mark(0, 1, 175, 300));
        Result coded = compare(Measure.PERCENT, Unit.CHARACTER, Basis.CODED_TEXT, text);
        assertThat(coded.units()).isEqualTo(200);
        assertThat(value(coded.overall())).isEqualTo(0.25);
    }

    @Test
    void aTurnHasACodeIfAnyOfItHas() {
        CodedText text = new CodedText(
                40,
                List.of(0, 10, 20, 30),
                List.of(),
                List.of(mark(0, 0, 5, 12), mark(0, 1, 9, 10), mark(0, 1, 35, 36)));
        Result turns = compare(Measure.PERCENT, Unit.TURN, Basis.ALL_TEXT, text);
        assertThat(turns.units()).isEqualTo(4);
        assertThat(value(turns.overall())).isEqualTo(0.5);
    }

    @Test
    void anInterviewHasACodeIfAnyOfItHas() {
        CodedText both = text(10, mark(0, 0, 1, 2), mark(0, 1, 8, 9));
        CodedText other = new CodedText(10, List.of(0), List.of(), List.of(mark(0, 0, 1, 2), mark(1, 1, 1, 2)));
        Result documents = of(2, 2, List.of(both, other), Measure.PERCENT, Unit.DOCUMENT, Basis.ALL_TEXT);
        assertThat(documents.units()).isEqualTo(2);
        assertThat(value(documents.codes().get(0))).isEqualTo(0.5);
    }

    @Test
    void whatIsHiddenIsInNobodysText() {
        CodedText text = new CodedText(
                100, List.of(0, 50), List.of(new Stretch(0, 50)), List.of(mark(0, 0, 40, 60), mark(0, 1, 50, 60)));
        Result characters = compare(Measure.PERCENT, Unit.CHARACTER, Basis.ALL_TEXT, text);
        assertThat(characters.units()).isEqualTo(50);
        assertThat(value(characters.overall())).isEqualTo(1);
        assertThat(compare(Measure.PERCENT, Unit.TURN, Basis.ALL_TEXT, text).units())
                .isEqualTo(1);
    }

    @Test
    void aTextThatOneCodedAloneIsLeftOut() {
        Result result = compare(
                Measure.ALPHA,
                Unit.CHARACTER,
                Basis.ALL_TEXT,
                text(10, mark(0, 0, 0, 5), mark(0, 1, 0, 5)),
                text(1_000, mark(0, 0, 0, 1_000)));
        assertThat(result.texts()).containsExactly(Optional.of(Figure.of(1)), Optional.empty());
        assertThat(result.units()).isEqualTo(10);
    }

    @Test
    void aTextThatTwoOfThreeCodedCountsForThoseTwo() {
        CodedText two = text(10, mark(0, 0, 0, 5), mark(0, 1, 0, 5));
        CodedText three = text(10, mark(0, 0, 5, 8), mark(0, 1, 5, 8), mark(0, 2, 5, 8));
        Result result = of(3, 1, List.of(two, three), Measure.ALPHA, Unit.CHARACTER, Basis.ALL_TEXT);
        assertThat(value(result.overall())).isEqualTo(1);
    }

    @Test
    void saysWhyThereIsNoFigure() {
        CodedText text = text(10, mark(0, 0, 0, 10), mark(0, 1, 0, 10));
        Result same = of(2, 2, List.of(text), Measure.ALPHA, Unit.CHARACTER, Basis.ALL_TEXT);
        assertThat(same.codes())
                .extracting(Line::figure)
                .containsExactly(Figure.none(Undefined.NO_VARIATION), Figure.none(Undefined.NOT_USED));
        assertThat(same.overall().figure()).isEqualTo(Figure.none(Undefined.NO_VARIATION));
        assertThat(of(2, 2, List.of(), Measure.ALPHA, Unit.CHARACTER, Basis.ALL_TEXT)
                        .overall()
                        .figure())
                .isEqualTo(Figure.none(Undefined.NOTHING_SHARED));
        assertThat(of(3, 2, List.of(text), Measure.COHEN, Unit.CHARACTER, Basis.ALL_TEXT)
                        .overall()
                        .figure())
                .isEqualTo(Figure.none(Undefined.FOR_TWO_ONLY));
    }

    /** De Vries and others (2008): the mean of what was observed against the mean of what chance would bring. */
    @Test
    void overAllIsPooled() {
        CodedText text = text(
                100, mark(0, 0, 0, 50), mark(0, 1, 10, 50), mark(1, 0, 90, 95), mark(1, 1, 92, 97), mark(2, 0, 60, 61));
        Result result = of(2, 3, List.of(text), Measure.COHEN, Unit.CHARACTER, Basis.ALL_TEXT);
        double observed = 0.10 + 0.04 + 0.01;
        double expected = (0.5 * 0.6 + 0.5 * 0.4) + 2 * 0.05 * 0.95 + 0.01;
        assertThat(value(result.overall())).isEqualTo(1 - observed / expected, within(1e-12));
    }

    /** A text of two thousand million characters takes no more than a short one: nothing is kept for each of them. */
    @Test
    void theLengthOfATextIsOfNoAccount() {
        int length = Integer.MAX_VALUE;
        CodedText text = text(length, mark(0, 0, 0, length / 2), mark(0, 1, length / 4, length));
        for (Measure measure : Measure.values()) {
            assertThat(value(compare(measure, Unit.CHARACTER, Basis.ALL_TEXT, text)
                            .overall()))
                    .isBetween(-1.0, 1.0);
        }
    }

    /** The same by arrays of characters, slowly: all measures, units and texts, with hidden words and people who did not read all. */
    @ParameterizedTest
    @EnumSource
    void isWhatItWouldBeCharacterByCharacter(Measure measure) {
        Random random = new Random(9);
        for (int study = 0; study < 60; study++) {
            int coders = measure.isForTwoOnly() ? 2 : 2 + random.nextInt(3);
            List<CodedText> texts = IntStream.range(0, 1 + random.nextInt(4))
                    .mapToObj(text -> any(random, coders))
                    .toList();
            for (Basis basis : Basis.values()) {
                for (Unit unit : Unit.values()) {
                    Unit counted = measure == Measure.UNITIZING_ALPHA ? Unit.CHARACTER : unit;
                    Result result = of(coders, CODES, texts, measure, unit, basis);
                    for (int code = 0; code < CODES; code++) {
                        same(
                                result.codes().get(code).figure(),
                                measure.of(slowly(coders, code, texts, counted, basis)));
                    }
                }
            }
        }
    }

    private static void same(Figure quick, Figure slow) {
        if (quick.undefined().equals(Optional.of(Undefined.NOT_USED))) {
            // A code that nobody used has no figure here, whatever the formula makes of it.
            return;
        }
        assertThat(quick.undefined()).isEqualTo(slow.undefined());
        slow.value().ifPresent(value -> assertThat(quick.value().orElseThrow()).isEqualTo(value, within(1e-9)));
    }

    private static CodedText any(Random random, int coders) {
        int length = 30 + random.nextInt(60);
        List<Integer> turns = new ArrayList<>(List.of(0));
        for (int at = 5 + random.nextInt(10); at < length; at += 5 + random.nextInt(10)) {
            turns.add(at);
        }
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < random.nextInt(20); i++) {
            int start = random.nextInt(length - 1);
            int end = start + 1 + random.nextInt(Math.min(15, length - start));
            marks.add(mark(random.nextInt(CODES), random.nextInt(coders), start, end));
        }
        List<Stretch> hidden = new ArrayList<>();
        if (random.nextInt(3) == 0) {
            int start = random.nextInt(length - 1);
            hidden.add(new Stretch(start, start + 1 + random.nextInt(length - start)));
        }
        return new CodedText(length, turns, hidden, marks);
    }

    private static Tally slowly(int coders, int code, List<CodedText> texts, Unit unit, Basis basis) {
        Tally tally = new Tally(coders, 2);
        for (CodedText text : texts) {
            boolean[] readers = new boolean[coders];
            text.marks().forEach(mark -> readers[mark.coder()] = true);
            if (IntStream.range(0, coders).filter(coder -> readers[coder]).count() < 2) {
                continue;
            }
            boolean[] open = new boolean[text.length()];
            Arrays.fill(open, basis == Basis.ALL_TEXT);
            text.marks().forEach(mark -> {
                if (basis == Basis.CODED_TEXT) {
                    Arrays.fill(open, mark.where().start(), mark.where().end(), true);
                }
            });
            text.hidden().forEach(hidden -> Arrays.fill(open, hidden.start(), hidden.end(), false));
            boolean[][] given = new boolean[coders][text.length()];
            text.marks().stream()
                    .filter(mark -> mark.code() == code)
                    .forEach(mark -> Arrays.fill(
                            given[mark.coder()],
                            mark.where().start(),
                            mark.where().end(),
                            true));
            List<Integer> units = new ArrayList<>();
            for (int at = 0; at < text.length(); at++) {
                units.add(
                        switch (unit) {
                            case CHARACTER -> at;
                            case TURN -> {
                                int here = at;
                                yield (int) text.turns().stream()
                                        .filter(turn -> turn <= here)
                                        .count();
                            }
                            case DOCUMENT -> 0;
                        });
            }
            units.stream().distinct().forEach(one -> {
                List<Integer> places = IntStream.range(0, text.length())
                        .filter(at -> open[at] && units.get(at).equals(one))
                        .boxed()
                        .toList();
                if (!places.isEmpty()) {
                    int[] ratings = new int[coders];
                    Arrays.setAll(
                            ratings,
                            coder -> !readers[coder]
                                    ? Tally.MISSING
                                    : places.stream().anyMatch(at -> given[coder][at]) ? 1 : 0);
                    tally.add(ratings, 1);
                }
            });
            passages(coders, code, text, open).forEach(passage -> tally.addPassage(1, passage));
        }
        return tally;
    }

    /** The lengths of what each person marked and is open, where passages of theirs that overlap are one. */
    private static List<Integer> passages(int coders, int code, CodedText text, boolean[] open) {
        List<Integer> lengths = new ArrayList<>();
        for (int coder = 0; coder < coders; coder++) {
            int who = coder;
            boolean[] bound = new boolean[text.length() + 1];
            Arrays.fill(bound, true);
            boolean[] given = new boolean[text.length()];
            text.marks().stream()
                    .filter(mark -> mark.code() == code && mark.coder() == who)
                    .forEach(mark -> {
                        Arrays.fill(given, mark.where().start(), mark.where().end(), true);
                        Arrays.fill(
                                bound, mark.where().start() + 1, mark.where().end(), false);
                    });
            int length = 0;
            for (int at = 0; at < text.length(); at++) {
                boolean goesOn = given[at] && open[at] && !bound[at];
                if (length > 0 && !goesOn) {
                    lengths.add(length);
                    length = 0;
                }
                if (given[at] && open[at]) {
                    length++;
                }
            }
            if (length > 0) {
                lengths.add(length);
            }
        }
        return lengths;
    }

    @Test
    void studiesDrawnAnewAreSumsOfTheirTexts() {
        Random random = new Random(10);
        for (int study = 0; study < 100; study++) {
            List<CodedText> texts = new ArrayList<>();
            while (texts.size() < 4) {
                CodedText text = any(random, 2);
                if (Long.bitCount(text.coders()) == 2 && text.hidden().isEmpty()) {
                    texts.add(text);
                }
            }
            int[] times = {2, 0, 1, 1};
            Sample once = sample(texts);
            List<CodedText> drawn = new ArrayList<>();
            for (int i = 0; i < times.length; i++) {
                drawn.addAll(Collections.nCopies(times[i], texts.get(i)));
            }
            Sample anew = sample(drawn);
            for (int code = 0; code < CODES; code++) {
                same(
                        Measure.UNITIZING_ALPHA.of(once.tallies(times).get(code)),
                        Measure.UNITIZING_ALPHA.of(anew.tallies(anew.once()).get(code)));
            }
        }
    }

    private static Sample sample(List<CodedText> texts) {
        Sample sample = new Sample(2, CODES, Unit.CHARACTER, Basis.ALL_TEXT, Resampled.DOCUMENTS);
        texts.forEach(sample::add);
        return sample;
    }

    @Test
    void interviewsAreDrawnAnewWhereThereAreEnough() {
        List<CodedText> seven = IntStream.range(0, 7)
                .mapToObj(i -> text(100, mark(0, 0, 10, 30 + i), mark(0, 1, 12 + i, 30)))
                .toList();
        Result result = of(2, 1, seven, Measure.ALPHA, Unit.CHARACTER, Basis.ALL_TEXT);
        assertThat(result.resampled()).isEqualTo(Resampled.DOCUMENTS);
        double alpha = value(result.overall());
        assertThat(result.overall().interval()).hasValueSatisfying(interval -> {
            assertThat(interval.low()).isLessThan(alpha);
            assertThat(interval.high()).isGreaterThan(alpha);
        });
        assertThat(of(2, 1, seven, Measure.ALPHA, Unit.CHARACTER, Basis.ALL_TEXT))
                .isEqualTo(result);
    }

    @Test
    void whatIsHiddenIsNoInterviewOrTurnToDrawFrom() {
        Mark[] marks = {mark(0, 0, 0, 60), mark(0, 1, 0, 70)};
        List<CodedText> fiveOfWhichOneIsHidden = new ArrayList<>(Collections.nCopies(4, text(100, marks)));
        fiveOfWhichOneIsHidden.add(new CodedText(100, List.of(0), List.of(new Stretch(0, 100)), List.of(marks)));
        Result documents = of(2, 1, fiveOfWhichOneIsHidden, Measure.ALPHA, Unit.CHARACTER, Basis.ALL_TEXT);
        assertThat(documents.resampled()).isEqualTo(Resampled.NOTHING);
        assertThat(documents.overall().interval()).isEmpty();
        List<Integer> turns = IntStream.range(0, 30).mapToObj(i -> 10 * i).toList();
        CodedText threeTurnsLeft =
                new CodedText(300, turns, List.of(new Stretch(30, 300)), List.of(mark(0, 0, 0, 15), mark(0, 1, 5, 20)));
        assertThat(compare(Measure.ALPHA, Unit.TURN, Basis.ALL_TEXT, threeTurnsLeft)
                        .resampled())
                .isEqualTo(Resampled.NOTHING);
        CodedText whole = new CodedText(300, turns, List.of(), List.of(mark(0, 0, 0, 15), mark(0, 1, 5, 20)));
        assertThat(compare(Measure.ALPHA, Unit.TURN, Basis.ALL_TEXT, whole).drawnFrom())
                .isEqualTo(30);
        assertThat(compare(Measure.ALPHA, Unit.TURN, Basis.CODED_TEXT, whole).drawnFrom())
                .isZero();
    }

    @Test
    void turnsAreDrawnAnewWhereThereAreFewInterviews() {
        List<Integer> turns = IntStream.range(0, 30).mapToObj(i -> 10 * i).toList();
        CodedText text = new CodedText(
                300,
                turns,
                List.of(),
                List.of(mark(0, 0, 0, 15), mark(0, 1, 5, 20), mark(0, 0, 100, 130), mark(0, 1, 100, 130)));
        assertThat(compare(Measure.ALPHA, Unit.CHARACTER, Basis.ALL_TEXT, text)).satisfies(result -> {
            assertThat(result.resampled()).isEqualTo(Resampled.TURNS);
            assertThat(result.overall().interval()).isPresent();
        });
        // Passages go beyond turns, and an interview is not made of a few of them.
        assertThat(compare(Measure.UNITIZING_ALPHA, Unit.CHARACTER, Basis.ALL_TEXT, text)
                        .resampled())
                .isEqualTo(Resampled.NOTHING);
        assertThat(compare(Measure.PERCENT, Unit.DOCUMENT, Basis.ALL_TEXT, text)
                        .overall()
                        .interval())
                .isEmpty();
    }

    /** What is worked out is the same, whatever is drawn anew. */
    @Test
    void theFigureDoesNotDependOnWhatIsDrawnAnew() {
        Random random = new Random(11);
        for (int study = 0; study < 100; study++) {
            CodedText text = any(random, 2);
            if (Long.bitCount(text.coders()) < 2) {
                continue;
            }
            for (Unit unit : List.of(Unit.CHARACTER, Unit.TURN)) {
                Sample whole = new Sample(2, CODES, unit, Basis.ALL_TEXT, Resampled.DOCUMENTS);
                Sample turns = new Sample(2, CODES, unit, Basis.ALL_TEXT, Resampled.TURNS);
                whole.add(text);
                turns.add(text);
                for (int code = 0; code < CODES; code++) {
                    same(
                            Measure.ALPHA.of(turns.tallies(turns.once()).get(code)),
                            Measure.ALPHA.of(whole.tallies(whole.once()).get(code)));
                }
            }
        }
    }
}
