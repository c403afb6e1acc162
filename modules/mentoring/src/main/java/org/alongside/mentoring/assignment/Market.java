package org.alongside.mentoring.assignment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeSet;

/**
 * Mentors with their places, trainees, who could be paired with whom and how well they would fit, and the pairs that are settled
 * already. Never changes once built; in which order it was built makes no difference.
 */
public final class Market {
    /** So many mentors and so many trainees at most. */
    public static final int MOST = 5_000;

    /** The best fit there is; the poorest is 0. */
    public static final int BEST_FIT = 10_000;

    private static final short NOT_POSSIBLE = -1;

    private final int[] places;
    private final int trainees;
    /** By trainee, then by mentor: a trainee's fits lie side by side. */
    private final short[] fits;

    private final List<Pair> pins;

    private Market(Builder built, List<Pair> pins) {
        this.places = built.places.clone();
        this.trainees = built.trainees;
        this.fits = built.fits.clone();
        this.pins = List.copyOf(pins);
    }

    /**
     * A market in which nobody has a place and nothing is possible yet.
     *
     * @throws IllegalArgumentException if there are fewer than 0 or more than {@link #MOST} of either
     */
    public static Builder of(int mentors, int trainees) {
        return new Builder(within(mentors, 0, MOST), within(trainees, 0, MOST));
    }

    public int mentors() {
        return places.length;
    }

    public int trainees() {
        return trainees;
    }

    /** How many trainees the mentor could have. */
    public int places(int mentor) {
        return places[mentor];
    }

    /** How well the two would fit, from 0 to {@link #BEST_FIT}; empty if they cannot be paired. */
    public OptionalInt fit(int mentor, int trainee) {
        int fit = fitOrLess(mentor, trainee);
        return fit < 0 ? OptionalInt.empty() : OptionalInt.of(fit);
    }

    /** The pairs that every plan has, by trainee. */
    public List<Pair> pins() {
        return pins;
    }

    /** The fit, or something below 0 if the two cannot be paired: for the loops that look at every pair. */
    int fitOrLess(int mentor, int trainee) {
        return fits[trainee * places.length + mentor];
    }

    private static int within(int number, int least, int most) {
        if (number < least || number > most) {
            throw new IllegalArgumentException(number + " is not between " + least + " and " + most);
        }
        return number;
    }

    /** A market while it is put together. Each call about the same thing replaces the one before. */
    public static final class Builder {
        private final int[] places;
        private final int trainees;
        private final short[] fits;
        private final TreeSet<Pair> pins =
                new TreeSet<>(Comparator.comparingInt(Pair::trainee).thenComparingInt(Pair::mentor));

        private Builder(int mentors, int trainees) {
            this.places = new int[mentors];
            this.trainees = trainees;
            this.fits = new short[mentors * trainees];
            Arrays.fill(fits, NOT_POSSIBLE);
        }

        /**
         * How many trainees the mentor could have: 0 or more.
         *
         * @throws IllegalArgumentException if there is no such mentor or the number is below 0
         */
        public Builder places(int mentor, int number) {
            places[within(mentor, 0, places.length - 1)] = within(number, 0, Integer.MAX_VALUE);
            return this;
        }

        /**
         * The two could be paired, and would fit so well: from 0 to {@link #BEST_FIT}.
         *
         * @throws IllegalArgumentException if there are no such two or no such fit
         */
        public Builder possible(int mentor, int trainee, int fit) {
            fits[index(mentor, trainee)] = (short) within(fit, 0, BEST_FIT);
            return this;
        }

        /**
         * The two cannot be paired; so it is with all of whom nothing was said.
         *
         * @throws IllegalArgumentException if there are no such two
         */
        public Builder notPossible(int mentor, int trainee) {
            fits[index(mentor, trainee)] = NOT_POSSIBLE;
            return this;
        }

        /**
         * The two are in every plan.
         *
         * @throws IllegalArgumentException if there are no such two
         */
        public Builder pin(int mentor, int trainee) {
            index(mentor, trainee);
            pins.add(new Pair(mentor, trainee));
            return this;
        }

        /**
         * The market as it is now; the builder can go on to another.
         *
         * @throws PinsDoNotFit if there is no plan with all pins in it
         */
        public Market build() {
            Market market = new Market(this, List.copyOf(pins));
            List<Pair> wrong = new ArrayList<>();
            int[] pinned = new int[places.length];
            int[] mentors = new int[trainees];
            pins.forEach(pin -> {
                pinned[pin.mentor()]++;
                mentors[pin.trainee()]++;
            });
            for (Pair pin : pins) {
                if (market.fitOrLess(pin.mentor(), pin.trainee()) < 0
                        || pinned[pin.mentor()] > places[pin.mentor()]
                        || mentors[pin.trainee()] > 1) {
                    wrong.add(pin);
                }
            }
            if (!wrong.isEmpty()) {
                throw new PinsDoNotFit(wrong);
            }
            return market;
        }

        private int index(int mentor, int trainee) {
            return within(trainee, 0, trainees - 1) * places.length + within(mentor, 0, places.length - 1);
        }
    }
}
