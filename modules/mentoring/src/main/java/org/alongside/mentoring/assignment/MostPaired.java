package org.alongside.mentoring.assignment;

import java.util.Arrays;

/**
 * As many trainees paired as can be, whatever the fit: Hopcroft and Karp 1973 ("An n^5/2 algorithm for maximum matchings in
 * bipartite graphs"), in which a mentor may have several places. Every round finds the shortest ways in which somebody could move
 * up for somebody else, and takes as many of them as do not get in each other's way. Who could be paired with whom is kept a bit
 * for each two, so that 64 mentors are asked at once.
 */
final class MostPaired {
    private static final int NOBODY = Seats.NOBODY;

    private final Market market;
    private final int[] places;
    private final boolean[] settled;
    private final int trainees;
    private final int words;
    /** By trainee: a bit for each mentor. */
    private final long[] possible;

    private final Seats seats;

    // Of one round.
    private final int[] traineeLevel;
    private final int[] mentorLevel;
    private final int[] queue;
    private final int[] triedMentors;
    private final int[] untriedTrainee;

    /** Nobody is paired yet; trainees who are settled stay out of it. */
    MostPaired(Market market, int[] places, boolean[] settled) {
        this.market = market;
        this.places = places;
        this.settled = settled;
        this.trainees = settled.length;
        int mentors = places.length;
        this.words = (mentors + Long.SIZE - 1) / Long.SIZE;
        this.possible = new long[trainees * words];
        this.seats = new Seats(places, trainees);
        this.traineeLevel = new int[trainees];
        this.mentorLevel = new int[mentors];
        this.queue = new int[trainees];
        this.triedMentors = new int[trainees];
        this.untriedTrainee = new int[mentors];
    }

    /**
     * How many can be paired when a pair has to fit at least so well. Begins where the last call ended, as far as that is still
     * possible.
     */
    int withFit(int atLeast) {
        for (int trainee = 0; trainee < trainees; trainee++) {
            for (int word = 0; word < words; word++) {
                long bits = 0;
                int end = Math.min(places.length, (word + 1) * Long.SIZE);
                for (int mentor = word * Long.SIZE; mentor < end && !settled[trainee]; mentor++) {
                    if (market.fitOrLess(mentor, trainee) >= atLeast && places[mentor] > 0) {
                        bits |= 1L << mentor;
                    }
                }
                possible[trainee * words + word] = bits;
            }
            int mentor = seats.mentorOf[trainee];
            if (mentor != NOBODY && (possible[trainee * words + mentor / Long.SIZE] >>> mentor & 1) == 0) {
                seats.leave(trainee);
            }
        }
        while (layered()) {
            Arrays.fill(triedMentors, 0);
            for (int mentor = 0; mentor < places.length; mentor++) {
                untriedTrainee[mentor] = seats.isFree(mentor) ? NOBODY : seats.first[mentor];
            }
            for (int trainee = 0; trainee < trainees; trainee++) {
                if (seats.mentorOf[trainee] == NOBODY) {
                    pair(trainee);
                }
            }
        }
        return seats.count;
    }

    /** How many moves it takes from somebody unpaired to everybody else, as far as the nearest free place; whether there is one. */
    private boolean layered() {
        Arrays.fill(mentorLevel, -1);
        long[] unseen = new long[words];
        Arrays.fill(unseen, -1L);
        int end = 0;
        for (int trainee = 0; trainee < trainees; trainee++) {
            traineeLevel[trainee] = -1;
            if (seats.mentorOf[trainee] == NOBODY) {
                traineeLevel[trainee] = 0;
                queue[end++] = trainee;
            }
        }
        int nearest = Integer.MAX_VALUE;
        for (int at = 0; at < end && traineeLevel[queue[at]] <= nearest; at++) {
            int level = traineeLevel[queue[at]];
            for (int word = 0; word < words; word++) {
                long fresh = possible[queue[at] * words + word] & unseen[word];
                unseen[word] &= ~fresh;
                for (; fresh != 0; fresh &= fresh - 1) {
                    int mentor = word * Long.SIZE + Long.numberOfTrailingZeros(fresh);
                    mentorLevel[mentor] = level;
                    if (seats.isFree(mentor)) {
                        nearest = level;
                    } else {
                        for (int trainee = seats.first[mentor]; trainee != NOBODY; trainee = seats.next[trainee]) {
                            traineeLevel[trainee] = level + 1;
                            queue[end++] = trainee;
                        }
                    }
                }
            }
        }
        return nearest != Integer.MAX_VALUE;
    }

    /** Finds the unpaired trainee a place along the layers, if one is left; everybody is asked to move once in a round at most. */
    private void pair(int trainee) {
        int[] way = queue;
        int length = 0;
        way[length++] = trainee;
        while (length > 0) {
            int last = way[length - 1];
            int mentor = candidate(last);
            if (mentor == NOBODY) {
                length--;
            } else if (seats.isFree(mentor)) {
                while (length > 0) {
                    int moving = way[--length];
                    int left = seats.mentorOf[moving];
                    if (left != NOBODY) {
                        seats.leave(moving);
                    }
                    seats.join(moving, mentor);
                    mentor = left;
                }
            } else {
                int asked = untriedTrainee[mentor];
                untriedTrainee[mentor] = seats.next[asked];
                way[length++] = asked;
            }
        }
    }

    /** The next mentor of the trainee's layer who has a place or somebody who was not asked yet. */
    private int candidate(int trainee) {
        while (triedMentors[trainee] < places.length) {
            int from = triedMentors[trainee];
            long rest = possible[trainee * words + from / Long.SIZE] >>> from;
            if (rest == 0) {
                triedMentors[trainee] = (from / Long.SIZE + 1) * Long.SIZE;
                continue;
            }
            int mentor = from + Long.numberOfTrailingZeros(rest);
            triedMentors[trainee] = mentor;
            if (mentorLevel[mentor] == traineeLevel[trainee]
                    && (seats.isFree(mentor) || untriedTrainee[mentor] != NOBODY)) {
                return mentor;
            }
            triedMentors[trainee]++;
        }
        return NOBODY;
    }
}
