package org.alongside.mentoring.assignment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.alongside.mentoring.assignment.Evaluation.Breach;
import org.alongside.mentoring.assignment.Evaluation.Rule;

/**
 * The best plans of a {@link Market}. One plan is better than another if it pairs more people; if as many, if its worst-off pair
 * fits better; if as well, if all fits together come to more; and among plans equal in all of this a seed decides. Exact, and the
 * same wherever and whenever it is asked.
 */
public final class Assignments {
    /** How many near-equal plans are usually worth a look. */
    public static final int USUAL_MORE = 4;

    private Assignments() {}

    /**
     * The best plan, and those that pair as many people and have as good a worst-off pair, by total fit (and then by the seed).
     *
     * @param seed decides among plans of equal worth, and nothing else
     * @param more how many plans beside the best are wanted; there are fewer if the market has no more
     * @return the best plan first; never empty, though a plan may have no pairs
     * @throws IllegalArgumentException if fewer than 0 more are wanted
     */
    public static List<Plan> plans(Market market, long seed, int more, Progress progress) {
        if (more < 0) {
            throw new IllegalArgumentException(more + " more plans cannot be had");
        }
        Open open = new Open(market);
        progress.at(0, Steps.ALL);
        MostPaired mostPaired = new MostPaired(market, open.places, open.settled);
        int most = mostPaired.withFit(0);
        progress.at(5, Steps.ALL);
        int worst = open.bestWorst(mostPaired, most, new Steps(progress, 5, 30, Short.SIZE));
        progress.at(30, Steps.ALL);
        Costs costs = new Costs(market, open.places, open.settled, worst, seed);
        Standing best = HighestTotal.of(costs, open.places, progress, 35, more == 0 ? Steps.ALL : 60);
        List<Plan> plans = new ArrayList<>();
        plans.add(open.plan(best));
        if (more > 0) {
            new Ranking(costs, market.mentors())
                    .after(best, more, progress, 60, Steps.ALL)
                    .forEach(standing -> plans.add(open.plan(standing)));
        }
        progress.at(Steps.ALL, Steps.ALL);
        return List.copyOf(plans);
    }

    /**
     * The plan that pairs most people and has the highest total fit among those, however badly somebody fares by it: what the
     * care for the worst-off pair costs all others is the difference to the best of {@link #plans}.
     */
    public static Plan highestTotal(Market market, long seed, Progress progress) {
        Open open = new Open(market);
        progress.at(0, Steps.ALL);
        Costs costs = new Costs(market, open.places, open.settled, 0, seed);
        Plan plan = open.plan(HighestTotal.of(costs, open.places, progress, 0, Steps.ALL));
        progress.at(Steps.ALL, Steps.ALL);
        return plan;
    }

    /**
     * What pairs chosen by hand come to, and which rules they break; takes no longer than reading them.
     *
     * @throws IndexOutOfBoundsException if a pair is of somebody who is not in the market
     */
    public static Evaluation evaluate(Market market, List<Pair> pairs) {
        List<Breach> breaches = new ArrayList<>();
        int[] load = new int[market.mentors()];
        BitSet paired = new BitSet(market.trainees());
        OptionalInt worst = OptionalInt.empty();
        long total = 0;
        for (Pair pair : pairs) {
            OptionalInt fit = market.fit(pair.mentor(), pair.trainee());
            if (fit.isPresent()) {
                worst = OptionalInt.of(Math.min(fit.getAsInt(), worst.orElse(Market.BEST_FIT)));
                total += fit.getAsInt();
            } else {
                breaches.add(new Breach(Rule.NOT_POSSIBLE, pair));
            }
            if (++load[pair.mentor()] > market.places(pair.mentor())) {
                breaches.add(new Breach(Rule.OVER_PLACES, pair));
            }
            if (paired.get(pair.trainee())) {
                breaches.add(new Breach(Rule.TRAINEE_TWICE, pair));
            }
            paired.set(pair.trainee());
        }
        Set<Pair> present = new HashSet<>(pairs);
        for (Pair pin : market.pins()) {
            if (!present.contains(pin)) {
                breaches.add(new Breach(Rule.PIN_MISSING, pin));
            }
        }
        return new Evaluation(paired.cardinality(), worst, total, breaches);
    }

    /** What the pins leave open. */
    private static final class Open {
        final Market market;
        final int[] places;
        final boolean[] settled;
        /** The smallest fit of a pin; the best there is without one. */
        final int worstPin;

        Open(Market market) {
            this.market = market;
            this.places = new int[market.mentors()];
            this.settled = new boolean[market.trainees()];
            Arrays.setAll(places, market::places);
            int worst = Market.BEST_FIT;
            for (Pair pin : market.pins()) {
                places[pin.mentor()]--;
                settled[pin.trainee()] = true;
                worst = Math.min(worst, market.fitOrLess(pin.mentor(), pin.trainee()));
            }
            this.worstPin = worst;
        }

        /** The largest fit that all pairs can reach, or surpass, with as many paired: half of those in question at each step. */
        int bestWorst(MostPaired mostPaired, int most, Steps steps) {
            int[] fits = fitsInQuestion(most);
            int reached = 0;
            int notReached = fits.length;
            for (int step = 0; notReached - reached > 1; step++) {
                steps.at(step);
                int middle = (reached + notReached) >>> 1;
                if (mostPaired.withFit(fits[middle]) == most) {
                    reached = middle;
                } else {
                    notReached = middle;
                }
            }
            return fits[reached];
        }

        /**
         * The fits that the worst-off pair might have: none above the worst pin's, and if everybody who has a choice can be paired,
         * none above the best that some one of them can have.
         */
        private int[] fitsInQuestion(int most) {
            BitSet fits = new BitSet(Market.BEST_FIT + 1);
            int choosers = 0;
            int poorestChoice = Market.BEST_FIT;
            for (int trainee = 0; trainee < settled.length; trainee++) {
                int best = -1;
                for (int mentor = 0; mentor < places.length && !settled[trainee]; mentor++) {
                    int fit = market.fitOrLess(mentor, trainee);
                    if (fit >= 0 && places[mentor] > 0) {
                        fits.set(fit);
                        best = Math.max(best, fit);
                    }
                }
                if (best >= 0) {
                    choosers++;
                    poorestChoice = Math.min(poorestChoice, best);
                }
            }
            fits.set(worstPin);
            int atMost = choosers == most ? Math.min(worstPin, poorestChoice) : worstPin;
            return fits.stream().filter(fit -> fit <= atMost).toArray();
        }

        Plan plan(Standing standing) {
            List<Pair> pairs = new ArrayList<>(market.pins());
            int[] mentorOf = standing.seats.mentorOf;
            for (int trainee = 0; trainee < mentorOf.length; trainee++) {
                if (mentorOf[trainee] != Seats.NOBODY) {
                    pairs.add(new Pair(mentorOf[trainee], trainee));
                }
            }
            pairs.sort(Comparator.comparingInt(Pair::trainee));
            Evaluation evaluation = evaluate(market, pairs);
            if (!evaluation.allowed()) {
                throw new IllegalStateException("The plan breaks rules: " + evaluation.breaches());
            }
            return new Plan(pairs, evaluation.worst(), evaluation.total());
        }
    }
}
