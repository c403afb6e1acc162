package org.alongside.mentoring.assignment;

import java.util.Arrays;

/**
 * What every possible pair costs, as one number: what its fit falls short of the best, and behind it what it draws in the
 * tie-break.
 *
 * <p>Nothing overflows, and no level outweighs the one before it, for up to n = {@link Market#MOST} = 5,000 mentors and trainees:
 *
 * <ul>
 *   <li>A draw is below 2^20, n of them together below 5.3 * 10^9 &lt; 2^33 = {@link #UNIT}: all draws of a plan cannot outweigh
 *       one unit of fit.
 *   <li>A pair costs at most c = 10,000 * 2^33 + 2^20 &lt; 2^47. With the mentor's index (13 bits, enough for 8,192) it is kept in
 *       60 bits.
 *   <li>All pairs of a plan cost at most s = n * c &lt; 4.3 * 10^17 &lt; 2^59. One who is left out costs 2s + 1: leaving one more
 *       out costs more than all that can be saved on pairs, and the costs of two plans differ by at most s if both pair as many
 *       people, by more than s otherwise.
 *   <li>In the best plan every worth is between 0 and 2s + 1, every price between -(2s + 1) and 0: a trainee can always be left
 *       out. Each plan that is made from another by a way of length d moves them by d at most; along a chain of such plans these
 *       lengths add up to s at most, as the last one costs no more than s above the first. So they stay within 3s + 1.
 *   <li>A search adds to a distance of at most 2s + 1 a cost, a worth, a price and {@link #SLACK}: at most 2s + 1 + 2s +
 *       2 * (3s + 1) = 10s + 3 &lt; 4.4 * 10^18 &lt; 2^62.
 * </ul>
 */
final class Costs {
    static final int MENTOR_BITS = 13;
    static final int MENTOR_MASK = (1 << MENTOR_BITS) - 1;
    static final long UNIT = 1L << 33;

    /** So many neighbouring fits are not told apart when pairs are put in order. */
    private static final int HEAP = 16;

    /** No pair costs so much less than one that stands before it. */
    static final long SLACK = HEAP * UNIT;

    private final int[] places;
    private final int atLeast;

    /** Where a trainee's pairs begin in {@link #pairs}; those of the next begin where they end. */
    final int[] start;

    /**
     * Of each possible pair the cost, shifted by {@link #MENTOR_BITS}, and the mentor; by trainee, and then roughly by cost (see
     * {@link #SLACK}), so that a search can leave off where nothing cheap enough is to come.
     */
    final long[] pairs;

    /** What all pairs of a plan cost at most. */
    final long span;

    /** What one who is left out costs. */
    final long out;

    /** Costs of the pairs that fit at least so well, of trainees who are not settled and mentors who have places. */
    Costs(Market market, int[] places, boolean[] settled, int atLeast, long seed) {
        this.places = places;
        this.atLeast = atLeast;
        int mentors = places.length;
        int trainees = settled.length;
        start = new int[trainees + 1];
        for (int trainee = 0; trainee < trainees; trainee++) {
            int count = 0;
            for (int mentor = 0; mentor < mentors && !settled[trainee]; mentor++) {
                count += market.fitOrLess(mentor, trainee) >= atLeast && places[mentor] > 0 ? 1 : 0;
            }
            start[trainee + 1] = start[trainee] + count;
        }
        pairs = new long[start[trainees]];
        int[] next = new int[Market.BEST_FIT / HEAP + 2];
        for (int trainee = 0; trainee < trainees; trainee++) {
            if (hasPairs(trainee)) {
                fill(market, trainee, seed, next);
            }
        }
        span = Math.max(1, trainees) * (Market.BEST_FIT * UNIT + (1L << TieBreak.BITS));
        out = 2 * span + 1;
    }

    /** Counts how many pairs go on each heap, then lays each where its heap begins. */
    private void fill(Market market, int trainee, long seed, int[] next) {
        Arrays.fill(next, 0);
        for (int mentor = 0; mentor < places.length; mentor++) {
            int fit = market.fitOrLess(mentor, trainee);
            if (fit >= atLeast && places[mentor] > 0) {
                next[(Market.BEST_FIT - fit) / HEAP + 1]++;
            }
        }
        next[0] = start[trainee];
        for (int heap = 1; heap < next.length; heap++) {
            next[heap] += next[heap - 1];
        }
        long row = TieBreak.rowOf(seed, trainee);
        for (int mentor = 0; mentor < places.length; mentor++) {
            int fit = market.fitOrLess(mentor, trainee);
            if (fit >= atLeast && places[mentor] > 0) {
                int lack = Market.BEST_FIT - fit;
                long cost = lack * UNIT + TieBreak.drawn(row, mentor);
                pairs[next[lack / HEAP]++] = cost << MENTOR_BITS | mentor;
            }
        }
    }

    int trainees() {
        return start.length - 1;
    }

    boolean hasPairs(int trainee) {
        return start[trainee] < start[trainee + 1];
    }
}
