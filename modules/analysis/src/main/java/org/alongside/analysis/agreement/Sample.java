package org.alongside.analysis.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.alongside.analysis.agreement.CodedText.Cell;
import org.alongside.analysis.agreement.CodedText.Mark;

/**
 * Texts as sums. For each cluster, which is a document or a turn, there is one tally as if nobody had used any code, and for each
 * code the difference it makes in the clusters in which somebody used it.
 *
 * <p>Nothing here is as long as a text. With {@code p} passages in a text of {@code t} turns, adding it takes
 * {@code O(p log p + c t)} for its {@code c} codes, whatever number of characters it has; with {@code n} clusters, a study drawn
 * anew takes {@code O(n + p)} sums for all codes together.
 */
final class Sample {
    /** The category of what was not given the code. */
    private static final int WITHOUT = 0;

    private static final int WITH = 1;

    /** What a code changes in a cluster. */
    private record Part(int cluster, Tally difference) {}

    /** A text with what of it is compared, and in which cluster each turn of it is. */
    private record Placed(CodedText text, List<Stretch> compared, List<Cell> cells, Map<Integer, Integer> clusters) {
        int cluster(Cell cell) {
            return clusters.get(cell.turn());
        }
    }

    private final int coders;
    private final Unit unit;
    private final Basis basis;
    private final Resampled resampled;
    private final List<Tally> bare = new ArrayList<>();
    private final List<List<Part>> codes = new ArrayList<>();

    Sample(int coders, int codes, Unit unit, Basis basis, Resampled resampled) {
        this.coders = coders;
        this.unit = unit;
        this.basis = basis;
        this.resampled = resampled;
        for (int code = 0; code < codes; code++) {
            this.codes.add(new ArrayList<>());
        }
    }

    void add(CodedText text) {
        List<Stretch> compared = text.compared(basis);
        List<Cell> cells = text.cells(compared);
        Placed placed = new Placed(text, compared, cells, clusters(text, cells));
        Map<Integer, List<Mark>> byCode = new TreeMap<>();
        for (Mark mark : text.marks()) {
            byCode.computeIfAbsent(mark.code(), code -> new ArrayList<>()).add(mark);
        }
        byCode.forEach((code, marks) -> add(placed, code, marks));
    }

    /** What its clusters are. */
    Resampled resampled() {
        return resampled;
    }

    /** How many clusters there are to draw from. */
    int clusters() {
        return bare.size();
    }

    /** How many units are compared. */
    double units() {
        return together(once()).paired();
    }

    /** Whether any of the people used that code in what is compared. */
    boolean used(int code) {
        return !codes.get(code).isEmpty();
    }

    /**
     * The tally of each code, when each cluster counts so many times.
     *
     * @param times for each cluster
     */
    List<Tally> tallies(int[] times) {
        Tally nobody = together(times);
        List<Tally> tallies = new ArrayList<>();
        for (List<Part> parts : codes) {
            Tally tally = new Tally(coders, 2);
            tally.add(nobody, 1);
            for (Part part : parts) {
                if (times[part.cluster()] > 0) {
                    tally.add(part.difference(), times[part.cluster()]);
                }
            }
            tallies.add(tally);
        }
        return tallies;
    }

    /** Each cluster counts once. */
    int[] once() {
        int[] once = new int[clusters()];
        Arrays.fill(once, 1);
        return once;
    }

    private Tally together(int[] times) {
        Tally together = new Tally(coders, 2);
        for (int cluster = 0; cluster < bare.size(); cluster++) {
            if (times[cluster] > 0) {
                together.add(bare.get(cluster), times[cluster]);
            }
        }
        return together;
    }

    /** Begins the clusters of a text as if nobody had used any code, and tells the cluster of each turn. */
    private Map<Integer, Integer> clusters(CodedText text, List<Cell> cells) {
        Map<Integer, Integer> clusters = new HashMap<>();
        if (cells.isEmpty()) {
            return clusters;
        }
        int[] nobody = ratings(text.coders(), 0);
        Map<Integer, Double> weights = new LinkedHashMap<>();
        for (Cell cell : cells) {
            weights.merge(cell.turn(), (double) cell.where().length(), Double::sum);
        }
        weights.forEach((turn, characters) -> {
            boolean isNew = resampled == Resampled.TURNS || clusters.isEmpty();
            if (isNew) {
                bare.add(new Tally(coders, 2));
            }
            int cluster = bare.size() - 1;
            switch (unit) {
                case CHARACTER -> bare.get(cluster).add(nobody, characters);
                case TURN -> bare.get(cluster).add(nobody, 1);
                case DOCUMENT -> bare.get(cluster).add(nobody, isNew ? 1 : 0);
            }
            clusters.put(turn, cluster);
        });
        return clusters;
    }

    private void add(Placed placed, int code, List<Mark> marks) {
        Map<Integer, List<Stretch>> byCoder = new TreeMap<>();
        for (Mark mark : marks) {
            byCoder.computeIfAbsent(mark.coder(), coder -> new ArrayList<>()).add(mark.where());
        }
        byCoder.replaceAll((coder, stretches) -> Stretch.apart(stretches));
        Map<Integer, Tally> differences =
                unit == Unit.CHARACTER ? characters(placed, byCoder) : wholes(placed, byCoder);
        if (resampled != Resampled.TURNS) {
            // One cluster at most, and passages may go beyond a turn.
            differences.values().forEach(difference -> passages(placed, byCoder, difference));
        }
        differences.forEach((cluster, difference) -> codes.get(code).add(new Part(cluster, difference)));
    }

    private Map<Integer, Tally> characters(Placed placed, Map<Integer, List<Stretch>> byCoder) {
        Map<Integer, Tally> differences = new TreeMap<>();
        long readers = placed.text().coders();
        Runs.of(
                byCoder,
                placed.cells(),
                (cell, who, length) -> move(differences, placed.cluster(cell), readers, who, length));
        return differences;
    }

    /** Of turns or documents, which have a code if any of them has. */
    private Map<Integer, Tally> wholes(Placed placed, Map<Integer, List<Stretch>> byCoder) {
        Map<Integer, Long> whoByWhole = new LinkedHashMap<>();
        Map<Integer, Integer> clusterOfWhole = new HashMap<>();
        Runs.of(byCoder, placed.cells(), (cell, who, length) -> {
            int whole = unit == Unit.TURN ? cell.turn() : 0;
            whoByWhole.merge(whole, who, (before, now) -> before | now);
            clusterOfWhole.put(whole, placed.cluster(cell));
        });
        Map<Integer, Tally> differences = new TreeMap<>();
        long readers = placed.text().coders();
        whoByWhole.forEach((whole, who) -> move(differences, clusterOfWhole.get(whole), readers, who, 1));
        return differences;
    }

    private static void passages(Placed placed, Map<Integer, List<Stretch>> byCoder, Tally difference) {
        for (List<Stretch> stretches : byCoder.values()) {
            Stretch.common(stretches, placed.compared())
                    .forEach(passage -> difference.addPassage(WITH, passage.length()));
        }
    }

    /** So many units that nobody seemed to have given the code, some did. */
    private void move(Map<Integer, Tally> differences, int cluster, long readers, long who, int units) {
        Tally difference = differences.computeIfAbsent(cluster, of -> new Tally(coders, 2));
        difference.add(ratings(readers, 0), -units);
        difference.add(ratings(readers, who), units);
    }

    private int[] ratings(long readers, long who) {
        int[] ratings = new int[coders];
        for (int coder = 0; coder < coders; coder++) {
            ratings[coder] = rating(has(readers, coder), has(who, coder));
        }
        return ratings;
    }

    private static int rating(boolean read, boolean gave) {
        if (!read) {
            return Tally.MISSING;
        }
        return gave ? WITH : WITHOUT;
    }

    private static boolean has(long people, int coder) {
        return (people & 1L << coder) != 0;
    }
}
