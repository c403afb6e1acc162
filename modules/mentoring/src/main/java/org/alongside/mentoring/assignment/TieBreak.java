package org.alongside.mentoring.assignment;

/**
 * Decides between plans of equal worth: every possible pair draws a number from a recorded seed, and the plan with the smaller
 * sum wins. The draw is SplitMix64 (Steele, Lea and Flood 2014, "Fast splittable pseudorandom number generators"): integer
 * arithmetic that Java defines to the bit, so that the same seed decides alike everywhere and for ever.
 */
final class TieBreak {
    /** Numbers drawn are below 2 to this power. */
    static final int BITS = 20;

    private static final long GAMMA = 0x9E3779B97F4A7C15L;

    private TieBreak() {}

    /** What all pairs of a trainee draw from. */
    static long rowOf(long seed, int trainee) {
        return mixed(seed + (trainee + 1) * GAMMA);
    }

    /** What a pair draws, given its trainee's {@link #rowOf}. */
    static long drawn(long row, int mentor) {
        return mixed(row + (mentor + 1) * GAMMA) >>> (Long.SIZE - BITS);
    }

    private static long mixed(long state) {
        long z = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
