package org.alongside.mentoring.assignment;

import java.util.Arrays;

/**
 * The cheapest plan: the shortest-augmenting-path method of Jonker and Volgenant 1987 ("A shortest augmenting path algorithm for
 * dense and sparse linear assignment problems") for mentors with several places. First everybody bids for a place against the
 * second best that they could have, which settles nearly all of them; then each of the rest comes in by the shortest way along
 * which others would move, and prices follow it.
 */
final class HighestTotal {
    private static final int NOBODY = Seats.NOBODY;
    /** So many bids for each trainee; then the searches do the rest, so that no bidding war lasts. */
    private static final int BIDS = 8;

    private static final int BIDS_BETWEEN_REPORTS = 256;
    private static final int SEARCHES_BETWEEN_REPORTS = 16;

    private final Costs costs;
    private final Standing standing;

    private HighestTotal(Costs costs, Standing standing) {
        this.costs = costs;
        this.standing = standing;
    }

    /** Finds the cheapest plan; tells of its progress between two percentages. */
    static Standing of(Costs costs, int[] places, Progress progress, int from, int to) {
        Standing standing = new Standing(places, costs.trainees());
        int halfway = (from + to) / 2;
        int[] waiting = new HighestTotal(costs, standing).bid(progress, from, halfway);
        Reroute search = new Reroute(costs, places.length);
        Steps steps = new Steps(progress, halfway, to, waiting.length);
        for (int i = 0; i < waiting.length; i++) {
            if (i % SEARCHES_BETWEEN_REPORTS == 0) {
                steps.at(i);
            }
            search.bringIn(waiting[i], standing);
        }
        return standing;
    }

    /**
     * Bids until nobody wants to bid or the time is up. A bid says how dear the place may become before the bidder prefers another;
     * whoever bids least among those with a mentor and the newcomer has to go, and the price becomes what the lowest of those who
     * stay bid: none of them would rather go. (The augmenting row reduction of Jonker and Volgenant, for several places.)
     *
     * @return those who are still without a place, though they might have one
     */
    private int[] bid(Progress progress, int from, int to) {
        Seats seats = standing.seats;
        long[] worth = standing.worth;
        long[] price = standing.price;
        int trainees = worth.length;
        int[] waiting = new int[trainees];
        int[] undecided = new int[trainees];
        int waitingCount = 0;
        int undecidedCount = 0;
        for (int trainee = trainees - 1; trainee >= 0; trainee--) {
            if (costs.hasPairs(trainee)) {
                waiting[waitingCount++] = trainee;
            }
        }
        long[] lowest = new long[trainees];
        long[] paid = new long[trainees];
        int most = BIDS * waitingCount;
        Steps steps = new Steps(progress, from, to, most);
        long[] pairs = costs.pairs;
        long highest = 0;
        for (int bids = 0; bids < most && waitingCount > 0; bids++) {
            if (bids % BIDS_BETWEEN_REPORTS == 0) {
                steps.at(bids);
                // Prices only fall: for a while no mentor's is higher than that.
                highest = standing.highestPrice();
            }
            int trainee = waiting[--waitingCount];
            long best = costs.out;
            long second = costs.out;
            long bestPair = -1;
            for (int at = costs.start[trainee], end = costs.start[trainee + 1]; at < end; at++) {
                long pair = pairs[at];
                long cost = pair >>> Costs.MENTOR_BITS;
                if (cost - Costs.SLACK - highest >= second) {
                    break;
                }
                cost -= price[(int) pair & Costs.MENTOR_MASK];
                if (cost < second) {
                    if (cost < best) {
                        second = best;
                        best = cost;
                        bestPair = pair;
                    } else {
                        second = cost;
                    }
                }
            }
            if (bestPair < 0) {
                worth[trainee] = costs.out;
                continue;
            }
            int mentor = (int) bestPair & Costs.MENTOR_MASK;
            lowest[trainee] = price[mentor] - (second - best);
            paid[trainee] = bestPair >>> Costs.MENTOR_BITS;
            int leaving = NOBODY;
            if (!seats.isFree(mentor)) {
                leaving = lowestBidder(mentor, trainee, lowest);
                if (leaving != trainee) {
                    seats.leave(leaving);
                }
            }
            if (leaving != trainee) {
                seats.join(trainee, mentor);
            }
            boolean dearer = !seats.isFree(mentor) && raised(mentor, lowest);
            if (leaving != NOBODY && dearer) {
                waiting[waitingCount++] = leaving;
            } else if (leaving != NOBODY) {
                undecided[undecidedCount++] = leaving;
            }
        }
        for (int trainee = 0; trainee < trainees; trainee++) {
            if (seats.mentorOf[trainee] != NOBODY) {
                worth[trainee] = paid[trainee] - price[seats.mentorOf[trainee]];
            }
        }
        System.arraycopy(undecided, 0, waiting, waitingCount, undecidedCount);
        int[] rest = Arrays.copyOf(waiting, waitingCount + undecidedCount);
        Arrays.sort(rest);
        return rest;
    }

    private int lowestBidder(int mentor, int newcomer, long[] lowest) {
        int bidder = newcomer;
        for (int other = standing.seats.first[mentor]; other != NOBODY; other = standing.seats.next[other]) {
            if (lowest[other] >= lowest[bidder]) {
                bidder = other;
            }
        }
        return bidder;
    }

    /** Makes a mentor whose places are taken as dear as the lowest bidder allows; whether that is dearer than before. */
    private boolean raised(int mentor, long[] lowest) {
        long before = standing.price[mentor];
        long after = Long.MIN_VALUE;
        for (int other = standing.seats.first[mentor]; other != NOBODY; other = standing.seats.next[other]) {
            after = Math.max(after, lowest[other]);
        }
        standing.price[mentor] = after;
        return after < before;
    }
}
