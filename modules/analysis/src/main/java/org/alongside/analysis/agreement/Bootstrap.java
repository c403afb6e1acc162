package org.alongside.analysis.agreement;

import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;

/**
 * Percentile intervals from studies drawn anew: as many documents or turns as there are, each drawn from all of them (Efron, B., &amp;
 * Tibshirani, R. J. (1993). An Introduction to the Bootstrap, ch. 13). The draws are the same each time: {@link Random} with a
 * fixed seed is laid down to the last bit by the platform.
 */
final class Bootstrap {
    /** How many studies are drawn. */
    static final int TIMES = 1_000;

    private static final long SEED = 1960;
    private static final double LOW = 0.025;
    private static final double HIGH = 0.975;

    /** In how many of the studies drawn a figure has to be defined; otherwise the others would tell of a study that is not this. */
    private static final double DEFINED = 0.9;

    private Bootstrap() {}

    /**
     * Draws the studies.
     *
     * @param clusters how many there are to draw from
     * @param study gets how often each of them was drawn, {@link #TIMES} times
     */
    static void draw(int clusters, Consumer<int[]> study) {
        Random random = new Random(SEED);
        for (int time = 0; time < TIMES; time++) {
            int[] drawn = new int[clusters];
            for (int i = 0; i < clusters; i++) {
                drawn[random.nextInt(clusters)]++;
            }
            study.accept(drawn);
        }
    }

    /**
     * The middle 95 of 100.
     *
     * @param defined the values of the studies drawn in which there was one
     * @return empty where there was none in more than a tenth of the studies
     */
    static Optional<Interval> interval(double[] defined) {
        if (defined.length < DEFINED * TIMES) {
            return Optional.empty();
        }
        double[] sorted = defined.clone();
        Arrays.sort(sorted);
        return Optional.of(new Interval(quantile(sorted, LOW), quantile(sorted, HIGH)));
    }

    /** Between the two nearest values (type 7 of Hyndman and Fan, 1996). */
    private static double quantile(double[] sorted, double part) {
        double at = part * (sorted.length - 1);
        int below = (int) at;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }
}
