package org.alongside.analysis.agreement;

/**
 * What has to be known of units that several people put into categories, to work out any {@link Measure}. It is made of sums
 * only. So many units that are alike are added at once, as one with a weight; tallies of documents add up to that of a study; and
 * a study drawn anew is a sum of tallies, too, whatever its length.
 */
final class Tally {
    /** Somebody gave a unit no category. */
    static final int MISSING = -1;

    private static final int RATED = 0;
    private static final int PAIRED = 1;
    private static final int DISAGREED = 2;
    private static final int COINCIDED_APART = 3;
    private static final int SINGLE_SUMS = 4;

    private static final int SHARES = 0;
    private static final int VALUES = 1;
    private static final int FIRST = 2;
    private static final int SECOND = 3;
    private static final int SQUARES = 4;
    private static final int SUMS_OF_CATEGORIES = 5;

    private final int coders;
    private final int categories;
    private final double[] sums;

    /**
     * @param coders how many people are compared, at least 2
     * @param categories how many categories there are to choose from, at least 2
     */
    Tally(int coders, int categories) {
        if (coders < 2 || categories < 2) {
            throw new IllegalArgumentException("Comparing takes two people and two categories");
        }
        this.coders = coders;
        this.categories = categories;
        this.sums = new double[SINGLE_SUMS + SUMS_OF_CATEGORIES * categories];
    }

    /**
     * Adds units that are all alike.
     *
     * @param ratings the category that each of the people chose, from 0, or {@link #MISSING}
     * @param weight how many such units; less than 0 takes them away again
     */
    void add(int[] ratings, double weight) {
        if (ratings.length != coders) {
            throw new IllegalArgumentException("One rating for each");
        }
        int[] counts = new int[categories];
        int given = 0;
        for (int rating : ratings) {
            if (rating != MISSING) {
                counts[rating]++;
                given++;
            }
        }
        add(counts, given, weight);
        if (coders == 2 && given == 2) {
            sums[at(FIRST, ratings[0])] += weight;
            sums[at(SECOND, ratings[1])] += weight;
        }
    }

    private void add(int[] counts, int given, double weight) {
        if (given == 0) {
            return;
        }
        sums[RATED] += weight;
        double alike = 0;
        for (int category = 0; category < categories; category++) {
            alike += (double) counts[category] * (counts[category] - 1);
            sums[at(SHARES, category)] += weight * counts[category] / given;
        }
        if (given == 1) {
            return;
        }
        double apart = 1 - alike / ((double) given * (given - 1));
        sums[PAIRED] += weight;
        sums[DISAGREED] += weight * apart;
        sums[COINCIDED_APART] += weight * apart * given;
        for (int category = 0; category < categories; category++) {
            sums[at(VALUES, category)] += weight * counts[category];
        }
    }

    /** Somebody marked one passage of that length, which {@link Measure#UNITIZING_ALPHA} takes as one. */
    void addPassage(int category, double length) {
        sums[at(SQUARES, category)] += length * length;
    }

    /** Adds another tally of the same people and categories, so many times. */
    void add(Tally other, double times) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += times * other.sums[i];
        }
    }

    int coders() {
        return coders;
    }

    int categories() {
        return categories;
    }

    /** Units that at least one of the people put somewhere. */
    double rated() {
        return sums[RATED];
    }

    /** Units that at least two of the people put somewhere. */
    double paired() {
        return sums[PAIRED];
    }

    /** The sum, over paired units, of the part of all pairs of people who chose differently. */
    double disagreed() {
        return sums[DISAGREED];
    }

    /** The sum of the coincidences of unlike categories: as before, each unit as often as it has ratings. */
    double coincidedApart() {
        return sums[COINCIDED_APART];
    }

    /** The sum, over rated units, of the part of the ratings that are this category. */
    double shares(int category) {
        return sums[at(SHARES, category)];
    }

    /** How many ratings of paired units are this category. */
    double values(int category) {
        return sums[at(VALUES, category)];
    }

    /** How often the first of two people chose it, of paired units. */
    double first(int category) {
        return sums[at(FIRST, category)];
    }

    /** How often the second of two people chose it, of paired units. */
    double second(int category) {
        return sums[at(SECOND, category)];
    }

    /** The sum of the squared lengths of the passages that people marked with it. */
    double squares(int category) {
        return sums[at(SQUARES, category)];
    }

    /** Whether ratings of paired units are of more than one category. Sums of whole numbers, so this is exact. */
    boolean varies() {
        int chosen = 0;
        for (int category = 0; category < categories; category++) {
            if (values(category) > 0) {
                chosen++;
            }
        }
        return chosen > 1;
    }

    private int at(int sum, int category) {
        return SINGLE_SUMS + sum * categories + category;
    }
}
