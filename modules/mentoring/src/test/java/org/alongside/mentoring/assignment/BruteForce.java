package org.alongside.mentoring.assignment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** All plans of a small market, best first: says what {@link Assignments} promises, in the plainest way that can be thought of. */
final class BruteForce {
    /** A plan with its three levels and its tie-break. */
    record Candidate(int count, int worst, long total, long drawn) {}

    private static final Comparator<Candidate> BEST_FIRST = Comparator.comparingInt(Candidate::count)
            .thenComparingInt(Candidate::worst)
            .thenComparingLong(Candidate::total)
            .reversed()
            .thenComparingLong(Candidate::drawn);

    private final Market market;
    private final long seed;
    private final int[] left;
    private final int[] pinned;
    private final List<Candidate> level = new ArrayList<>();
    private int bestCount;
    private int bestWorst;

    private BruteForce(Market market, long seed) {
        this.market = market;
        this.seed = seed;
        this.left = new int[market.mentors()];
        for (int mentor = 0; mentor < left.length; mentor++) {
            left[mentor] = market.places(mentor);
        }
        this.pinned = new int[market.trainees()];
        Arrays.fill(pinned, -1);
        market.pins().forEach(pin -> pinned[pin.trainee()] = pin.mentor());
    }

    /** All plans with the best count and, among those, the best worst-off pair, in order. */
    static List<Candidate> plans(Market market, long seed) {
        BruteForce force = new BruteForce(market, seed);
        force.from(0, 0, Market.BEST_FIT + 1, 0, 0);
        force.level.sort(BEST_FIRST);
        return force.level;
    }

    private void from(int trainee, int count, int worst, long total, long drawn) {
        int rest = pinned.length - trainee;
        if (count + rest < bestCount || (count + rest == bestCount && worst < bestWorst)) {
            return;
        }
        if (rest == 0) {
            if (count > bestCount || worst > bestWorst) {
                level.clear();
                bestCount = count;
                bestWorst = worst;
            }
            level.add(new Candidate(count, worst, total, drawn));
            return;
        }
        for (int mentor = 0; mentor < left.length; mentor++) {
            int fit = market.fit(mentor, trainee).orElse(-1);
            if (fit < 0 || left[mentor] == 0 || (pinned[trainee] >= 0 && pinned[trainee] != mentor)) {
                continue;
            }
            left[mentor]--;
            long draws = pinned[trainee] >= 0 ? 0 : TieBreak.drawn(TieBreak.rowOf(seed, trainee), mentor);
            from(trainee + 1, count + 1, Math.min(worst, fit), total + fit, drawn + draws);
            left[mentor]++;
        }
        if (pinned[trainee] < 0) {
            from(trainee + 1, count, worst, total, drawn);
        }
    }
}
