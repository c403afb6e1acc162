package org.alongside.analysis.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The way of counting that fits the texts of a project best. Words are the evidence: people mark words, not parts of them, and some
 * programs write beside a passage how it begins.
 *
 * @param counting the best way
 * @param fitting how many ends of passages lie between words, counted that way
 * @param ends how many ends of passages there are
 * @param quotesFitting for how many passages the text begins as the file says
 * @param quotes for how many passages the file says how it begins, as far as any way of counting shows it
 * @param differs whether another way of counting would give other passages at all
 * @param nextBest how many ends would lie between words in the best of those that give other passages
 * @param worst the passages that fit worst, the worst first; none that fit
 */
record Convention(
        Counting counting,
        int fitting,
        int ends,
        int quotesFitting,
        int quotes,
        boolean differs,
        int nextBest,
        List<Misfit> worst) {
    /** How many of those that fit worst are shown. */
    static final int MOST_SHOWN = 5;

    /** A name shorter than this is no beginning of a passage. */
    private static final int SHORTEST_QUOTE = 4;

    /** Some programs count a line end that the file does not have at its end. */
    private static final int GRACE = 2;

    /** Weighs more than both ends: words that were written down are better evidence than blanks. */
    private static final int POINTS_FOR_A_QUOTE = 4;

    private static final int LONGEST_SHOWN = 160;
    private static final int AROUND = 24;

    Convention {
        worst = List.copyOf(worst);
    }

    /** A passage in question: how the file counts it, and what it may begin with. */
    record Marked(long start, long end, String name) {}

    /** A text and the passages that are marked in it. */
    record Text(String name, SourceText source, List<Marked> marked) {
        Text {
            marked = List.copyOf(marked);
        }
    }

    /**
     * A passage that does not begin or end between words.
     *
     * @param source the text it is of
     * @param before what stands before it
     * @param words the passage itself; empty if it lies outside its text
     * @param after what stands behind it
     */
    record Misfit(String source, String before, String words, String after) {}

    /** A passage within its text. */
    record Range(int start, int end) {}

    /** Finds the best; empty when no passage is marked anywhere. */
    static Optional<Convention> of(List<Text> texts) {
        if (texts.stream().allMatch(text -> text.marked().isEmpty())) {
            return Optional.empty();
        }
        boolean twice = texts.stream().anyMatch(text -> text.source().hasDoubleLineEnds());
        List<Trial> trials = Counting.all(twice).stream()
                .map(counting -> Trial.of(counting, texts))
                .toList();
        // The earlier of two that are equal.
        Trial best = trials.stream()
                .max(Comparator.comparingLong(trial -> trial.points))
                .orElseThrow();
        List<Trial> others =
                trials.stream().filter(trial -> trial.places != best.places).toList();
        return Optional.of(new Convention(
                best.counting,
                best.fitting,
                2 * texts.stream().mapToInt(text -> text.marked().size()).sum(),
                best.quotes,
                trials.stream().mapToInt(trial -> trial.quotes).max().orElse(0),
                !others.isEmpty(),
                others.stream().mapToInt(trial -> trial.fitting).max().orElse(0),
                worst(best.counting, texts)));
    }

    /** Where a passage lies; empty if outside the text, or if it holds nothing. A text that ends a little early ends it too. */
    static Optional<Range> range(Marked marked, int[] places) {
        int last = places.length - 1;
        if (marked.start() < 0 || marked.start() >= last || marked.end() > last + (long) GRACE) {
            return Optional.empty();
        }
        int start = places[(int) marked.start()];
        int end = marked.end() < 0 ? 0 : places[(int) Math.min(marked.end(), last)];
        return end > start ? Optional.of(new Range(start, end)) : Optional.empty();
    }

    /** One way of counting, tried on every passage. */
    private static final class Trial {
        private final Counting counting;
        private int fitting;
        private int quotes;
        private long points;

        /** Stands for all the ranges there are: two ways with the same are the same. */
        private long places = 17;

        private Trial(Counting counting) {
            this.counting = counting;
        }

        private static Trial of(Counting counting, List<Text> texts) {
            Trial trial = new Trial(counting);
            for (Text text : texts) {
                int[] places =
                        text.marked().isEmpty() ? new int[1] : text.source().places(counting);
                text.marked().forEach(marked -> trial.add(text.source().text(), marked, range(marked, places)));
            }
            return trial;
        }

        private void add(String text, Marked marked, Optional<Range> found) {
            Range range = found.orElse(new Range(-1, -1));
            places = (places * 31 + range.start()) * 1_000_003 + range.end();
            if (found.isEmpty()) {
                return;
            }
            int start = fit(text, range.start(), false);
            int end = fit(text, range.end(), true);
            fitting += Math.min(1, start) + Math.min(1, end);
            points += start + end;
            if (beginsAsNamed(text, range, marked.name())) {
                quotes++;
                points += POINTS_FOR_A_QUOTE;
            }
        }
    }

    /** 0 amid a word, 1 between words, 2 if a word begins or ends there. */
    private static int fit(String text, int at, boolean isEnd) {
        boolean before = at > 0 && Character.isLetterOrDigit(text.codePointBefore(at));
        boolean after = at < text.length() && Character.isLetterOrDigit(text.codePointAt(at));
        boolean amidCharacter = at > 0
                && at < text.length()
                && Character.isHighSurrogate(text.charAt(at - 1))
                && Character.isLowSurrogate(text.charAt(at));
        if (amidCharacter || (before && after)) {
            return 0;
        }
        boolean touches = isEnd
                ? at > 0 && !Character.isWhitespace(text.codePointBefore(at))
                : at < text.length() && !Character.isWhitespace(text.codePointAt(at));
        return touches ? 2 : 1;
    }

    private static boolean beginsAsNamed(String text, Range range, String name) {
        String beginning = name.endsWith("…") ? name.substring(0, name.length() - 1) : name;
        beginning = beginning.endsWith("...") ? beginning.substring(0, beginning.length() - 3) : beginning;
        String sought = beginning.strip();
        if (sought.length() < SHORTEST_QUOTE) {
            return false;
        }
        int at = range.start();
        int last = Math.min(range.end(), text.length());
        int i = 0;
        while (i < sought.length()) {
            // Names are one line, however many blanks and lines the passage has.
            boolean blank = Character.isWhitespace(sought.charAt(i));
            while (at < last && Character.isWhitespace(text.charAt(at)) && (blank || i == 0)) {
                at++;
            }
            if (!blank) {
                if (at >= last || text.charAt(at) != sought.charAt(i)) {
                    return false;
                }
                at++;
            }
            i++;
        }
        return true;
    }

    private record Candidate(int points, int order, Misfit misfit) {}

    private static List<Misfit> worst(Counting counting, List<Text> texts) {
        List<Candidate> all = new ArrayList<>();
        for (Text text : texts) {
            int[] places = text.marked().isEmpty() ? new int[1] : text.source().places(counting);
            String words = text.source().text();
            for (Marked marked : text.marked()) {
                Optional<Range> range = range(marked, places);
                int points = range.map(found -> Math.min(1, fit(words, found.start(), false))
                                + Math.min(1, fit(words, found.end(), true)))
                        .orElse(-1);
                if (points < 2 && all.size() < MOST_SHOWN * 200) {
                    all.add(new Candidate(points, all.size(), misfit(text.name(), words, range)));
                }
            }
        }
        return all.stream()
                .sorted(Comparator.comparingInt(Candidate::points).thenComparingInt(Candidate::order))
                .limit(MOST_SHOWN)
                .map(Candidate::misfit)
                .toList();
    }

    private static Misfit misfit(String source, String text, Optional<Range> found) {
        if (found.isEmpty()) {
            return new Misfit(source, "", "", "");
        }
        int start = found.get().start();
        int end = found.get().end();
        String words = end - start <= LONGEST_SHOWN
                ? text.substring(start, end)
                : whole(text, start, start + LONGEST_SHOWN / 2) + " … " + whole(text, end - LONGEST_SHOWN / 2, end);
        return new Misfit(
                source,
                whole(text, Math.max(0, start - AROUND), start),
                Wellformed.sameLength(words),
                whole(text, end, Math.min(text.length(), end + AROUND)));
    }

    /** A piece of a text; half a character at its ends shows as a mark. */
    private static String whole(String text, int start, int end) {
        return Wellformed.sameLength(text.substring(start, end));
    }
}
