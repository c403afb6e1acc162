package org.alongside.analysis.agreement;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Compares texts that several people coded by one measure: code by code, and over all codes together.
 *
 * @param coders how many people, from 2 to {@value #MOST_CODERS}
 * @param codes how many codes
 * @param unit always {@link Unit#CHARACTER} for {@link Measure#UNITIZING_ALPHA}, which knows passages only
 */
record Comparison(int coders, int codes, Measure measure, Unit unit, Basis basis) {
    /** What the measure says, and between which values it could lie. */
    record Line(Figure figure, Optional<Interval> interval) {}

    /**
     * What came out.
     *
     * @param overall over all codes that somebody used (see {@link Disagreement#plus})
     * @param codes one for each code
     * @param texts one for each text, over all codes; nothing for those that fewer than two of the people coded, which are not
     *     compared
     * @param drawnFrom how many texts or turns were drawn from; those of which nothing is compared are none
     * @param units how many units were compared
     */
    record Result(
            Line overall,
            List<Line> codes,
            List<Optional<Figure>> texts,
            Resampled resampled,
            int drawnFrom,
            double units) {}

    /** With fewer interviews an interval says more about chance than about agreement. The number is a choice of ours. */
    static final int FEWEST_DOCUMENTS = 5;

    static final int FEWEST_TURNS = 20;

    /**
     * With fewer interviews intervals are too narrow more often than not, and have to be taken with care. Where that ends nobody can
     * say; the number is a choice of ours.
     */
    static final int ENOUGH_DOCUMENTS = 20;

    /** One bit for each in a {@code long}. */
    static final int MOST_CODERS = 60;

    Comparison {
        if (coders < 2 || coders > MOST_CODERS) {
            throw new IllegalArgumentException("From 2 to " + MOST_CODERS + " people");
        }
        unit = measure == Measure.UNITIZING_ALPHA ? Unit.CHARACTER : unit;
    }

    Result of(List<CodedText> texts) {
        List<CodedText> shared = texts.stream().filter(Comparison::isShared).toList();
        Sample sample = sample(shared);
        Resampled resampled = sample.resampled();
        List<Tally> tallies = sample.tallies(sample.once());
        Figure overall = overall(sample, tallies);
        List<Optional<Interval>> intervals =
                resampled == Resampled.NOTHING || overall.value().isEmpty()
                        ? Collections.nCopies(codes + 1, Optional.empty())
                        : intervals(sample);
        List<Line> lines = IntStream.range(0, codes)
                .mapToObj(code -> line(
                        sample.used(code) ? measure.of(tallies.get(code)) : Figure.none(Undefined.NOT_USED),
                        intervals.get(code)))
                .toList();
        return new Result(
                line(overall, intervals.get(codes)),
                lines,
                texts.stream().map(this::alone).toList(),
                resampled,
                resampled == Resampled.NOTHING ? 0 : sample.clusters(),
                sample.units());
    }

    private static boolean isShared(CodedText text) {
        return Long.bitCount(text.coders()) > 1;
    }

    private Optional<Figure> alone(CodedText text) {
        if (!isShared(text)) {
            return Optional.empty();
        }
        Sample alone = sample(List.of(text), Resampled.NOTHING);
        return Optional.of(overall(alone, alone.tallies(alone.once())));
    }

    private Sample sample(List<CodedText> texts, Resampled resampled) {
        Sample sample = new Sample(coders, codes, unit, basis, resampled);
        texts.forEach(sample::add);
        return sample;
    }

    /** With as large clusters as there are enough of. Only texts and turns of which something is compared are clusters. */
    private Sample sample(List<CodedText> texts) {
        Sample documents = sample(texts, Resampled.DOCUMENTS);
        if (documents.clusters() >= FEWEST_DOCUMENTS) {
            return documents;
        }
        boolean goesBeyondTurns = measure == Measure.UNITIZING_ALPHA || unit == Unit.DOCUMENT;
        if (!goesBeyondTurns) {
            Sample turns = sample(texts, Resampled.TURNS);
            if (turns.clusters() >= FEWEST_TURNS) {
                return turns;
            }
        }
        return sample(texts, Resampled.NOTHING);
    }

    private static Line line(Figure figure, Optional<Interval> interval) {
        return new Line(figure, interval.filter(found -> figure.value().isPresent()));
    }

    /** Over all codes that somebody used. */
    private Figure overall(Sample sample, List<Tally> tallies) {
        if (measure.isForTwoOnly() && coders > 2) {
            return Figure.none(Undefined.FOR_TWO_ONLY);
        }
        if (sample.units() <= 0) {
            return Figure.none(Undefined.NOTHING_SHARED);
        }
        List<Integer> used =
                IntStream.range(0, codes).filter(sample::used).boxed().toList();
        if (used.isEmpty()) {
            return Figure.none(Undefined.NOT_USED);
        }
        return used.stream()
                .map(code -> measure.disagreement(tallies.get(code)))
                .reduce(Disagreement.NONE, Disagreement::plus)
                .figure();
    }

    /** For each code and, after them, over all. */
    private List<Optional<Interval>> intervals(Sample sample) {
        List<List<Double>> drawn = new ArrayList<>();
        for (int i = 0; i <= codes; i++) {
            drawn.add(new ArrayList<>());
        }
        Bootstrap.draw(sample.clusters(), times -> {
            List<Tally> tallies = sample.tallies(times);
            Disagreement all = Disagreement.NONE;
            for (int code = 0; code < codes; code++) {
                if (sample.used(code)) {
                    Disagreement one = measure.disagreement(tallies.get(code));
                    all = all.plus(one);
                    one.figure().value().ifPresent(drawn.get(code)::add);
                }
            }
            all.figure().value().ifPresent(drawn.get(codes)::add);
        });
        return drawn.stream()
                .map(values -> Bootstrap.interval(
                        values.stream().mapToDouble(Double::doubleValue).toArray()))
                .toList();
    }
}
