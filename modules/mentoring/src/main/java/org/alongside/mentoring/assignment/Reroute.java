package org.alongside.mentoring.assignment;

/**
 * The shortest way along which people move so that one trainee gets another place: Dijkstra's search over what each move costs
 * beyond the prices, which is never below 0. Being left out is one more "mentor" here, the last, with places for everybody; a way
 * may lead through it, as when somebody is left out so that another comes in.
 *
 * <p>Keeps nothing from one search to the next but its memory.
 */
final class Reroute {
    private static final int NOBODY = Seats.NOBODY;

    private final Costs costs;
    private final int mentors;
    /** The last "mentor": being left out, and next to it every free place. */
    private final int out;

    private final Frontier frontier;
    /** From where a mentor was reached: by a trainee, or else the complement of the mentor whose free place is taken or given. */
    private final int[] from;

    private final int[] settled;
    private final boolean[] nobodyHeld;
    private int settledCount;

    // Of one search.
    private Standing standing;
    private boolean[] held;
    private int target;
    /** How far the target is, as far as is known. */
    private long bound;

    private long highestPrice;

    Reroute(Costs costs, int mentors) {
        this.costs = costs;
        this.mentors = mentors;
        this.out = mentors;
        this.frontier = new Frontier(mentors + 1);
        this.from = new int[mentors + 1];
        this.settled = new int[mentors + 1];
        this.nobodyHeld = new boolean[costs.trainees()];
        this.held = nobodyHeld;
        this.standing = new Standing(new int[0], 0);
    }

    /** Brings in a trainee who was not looked at yet; if there is no place, whoever it costs least is left out. */
    void bringIn(int trainee, Standing where) {
        begin(where, nobodyHeld, out, costs.out + 1);
        scan(trainee, 0);
        reachOut(costs.out, trainee);
        search();
        followWithPrices(trainee);
        move(trainee);
    }

    /**
     * By how much the plan becomes dearer at least if the trainee is neither where they are nor with any of the refused, and nobody
     * who is held moves.
     *
     * @param refused mentors, where the trainee is among them; the number of mentors stands for being left out
     * @param below only what is less than this is looked for
     * @return {@code below} if there is nothing less
     */
    long dearer(int trainee, int[] refused, Standing where, boolean[] whoIsHeld, long below) {
        int mentor = where.seats.mentorOf[trainee];
        begin(where, whoIsHeld, mentor == NOBODY ? out : mentor, below);
        long base = -where.worth[trainee];
        for (int at = costs.start[trainee]; at < costs.start[trainee + 1]; at++) {
            int other = (int) costs.pairs[at] & Costs.MENTOR_MASK;
            long distance = base + (costs.pairs[at] >>> Costs.MENTOR_BITS) - where.price[other];
            if (distance < bound && !contains(refused, other)) {
                reach(other, distance, trainee);
            }
        }
        if (!contains(refused, out)) {
            reachOut(base + costs.out, trainee);
        }
        search();
        return bound;
    }

    /** Does what {@link #dearer} found last, in the very standing in which it was sought. */
    void moveAlong(int trainee) {
        followWithPrices(trainee);
        move(trainee);
    }

    private void begin(Standing where, boolean[] whoIsHeld, int to, long below) {
        standing = where;
        held = whoIsHeld;
        target = to;
        bound = below;
        highestPrice = where.highestPrice();
        settledCount = 0;
        frontier.clear();
    }

    private void search() {
        Seats seats = standing.seats;
        while (!frontier.isEmpty() && frontier.nearest() < bound) {
            int mentor = frontier.take();
            settled[settledCount++] = mentor;
            long distance = frontier.distance(mentor);
            if (mentor == out) {
                fromOutside(distance);
                continue;
            }
            if (seats.isFree(mentor)) {
                reachOut(distance, ~mentor);
            }
            for (int trainee = seats.first[mentor]; trainee != NOBODY; trainee = seats.next[trainee]) {
                if (!held[trainee]) {
                    long base = distance - standing.worth[trainee];
                    scan(trainee, base);
                    reachOut(base + costs.out, trainee);
                }
            }
        }
    }

    /** There is one too many outside: a mentor has one less than now, or somebody who was left out comes in. */
    private void fromOutside(long distance) {
        Seats seats = standing.seats;
        for (int mentor = 0; mentor < mentors; mentor++) {
            if (seats.load[mentor] > 0 && distance - standing.price[mentor] < bound) {
                reach(mentor, distance - standing.price[mentor], ~out);
            }
        }
        for (int trainee = 0; trainee < seats.mentorOf.length; trainee++) {
            if (seats.mentorOf[trainee] == NOBODY && !held[trainee]) {
                scan(trainee, distance - standing.worth[trainee]);
            }
        }
    }

    /** Looks at all to whom the trainee could move, until the rest is too dear whatever its price. Most of the time goes here. */
    private void scan(int trainee, long base) {
        long[] pairs = costs.pairs;
        long[] price = standing.price;
        long shorter = bound;
        for (int at = costs.start[trainee], end = costs.start[trainee + 1]; at < end; at++) {
            long pair = pairs[at];
            long before = base + (pair >>> Costs.MENTOR_BITS);
            if (before - Costs.SLACK - highestPrice >= shorter) {
                return;
            }
            int mentor = (int) pair & Costs.MENTOR_MASK;
            long distance = before - price[mentor];
            if (distance < shorter) {
                reach(mentor, distance, trainee);
                shorter = bound;
            }
        }
    }

    private void reachOut(long distance, int by) {
        if (distance < bound) {
            reach(out, distance, by);
        }
    }

    private void reach(int mentor, long distance, int by) {
        if (distance >= frontier.distance(mentor)) {
            return;
        }
        from[mentor] = by;
        if (mentor == target) {
            frontier.note(mentor, distance);
            bound = distance;
        } else if (target == out && standing.seats.isFree(mentor)) {
            // A free place costs nothing more: no need to wait until it is the nearest.
            frontier.note(mentor, distance);
            reach(out, distance, ~mentor);
        } else {
            frontier.push(mentor, distance);
        }
    }

    /** Every move on the way costs its price now, and none is worth more than before (Jonker and Volgenant's update). */
    private void followWithPrices(int trainee) {
        Seats seats = standing.seats;
        long[] worth = standing.worth;
        long[] price = standing.price;
        long outside = 0;
        for (int i = 0; i < settledCount; i++) {
            int mentor = settled[i];
            long shift = bound - frontier.distance(mentor);
            if (mentor == out) {
                outside = shift;
                for (int other = 0; other < worth.length; other++) {
                    worth[other] += seats.mentorOf[other] == NOBODY && !held[other] ? shift : 0;
                }
            } else {
                price[mentor] -= shift;
                for (int other = seats.first[mentor]; other != NOBODY; other = seats.next[other]) {
                    worth[other] += held[other] ? 0 : shift;
                }
            }
        }
        worth[trainee] += bound;
        if (outside > 0) {
            // Being outside is what everything is measured by.
            for (int mentor = 0; mentor < mentors; mentor++) {
                price[mentor] = Math.min(0, price[mentor] + outside);
            }
            for (int other = 0; other < worth.length; other++) {
                worth[other] -= outside;
            }
        }
    }

    private void move(int trainee) {
        Seats seats = standing.seats;
        int mentor = target;
        while (true) {
            int moving = from[mentor];
            if (moving < 0) {
                mentor = ~moving;
                continue;
            }
            int left = seats.mentorOf[moving];
            if (left != NOBODY) {
                seats.leave(moving);
            }
            if (mentor != out) {
                seats.join(moving, mentor);
            }
            if (moving == trainee) {
                return;
            }
            mentor = left == NOBODY ? out : left;
        }
    }

    private static boolean contains(int[] mentors, int sought) {
        for (int mentor : mentors) {
            if (mentor == sought) {
                return true;
            }
        }
        return false;
    }
}
