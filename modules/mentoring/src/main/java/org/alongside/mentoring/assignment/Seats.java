package org.alongside.mentoring.assignment;

import java.util.Arrays;

/** Who is with whom at one moment. A mentor's trainees are a chain, so that several places are no more work than one. */
final class Seats {
    static final int NOBODY = -1;

    final int[] places;
    /** By trainee. */
    final int[] mentorOf;

    /** By mentor: how many of the places are taken. */
    final int[] load;

    /** By mentor: the head of the chain. */
    final int[] first;

    /** By trainee: the next one with the same mentor. */
    final int[] next;

    int count;

    /** Nobody is with anybody. */
    Seats(int[] places, int trainees) {
        this.places = places;
        this.mentorOf = nobody(trainees);
        this.load = new int[places.length];
        this.first = nobody(places.length);
        this.next = nobody(trainees);
    }

    Seats copy() {
        Seats copy = new Seats(places, mentorOf.length);
        for (int trainee = mentorOf.length - 1; trainee >= 0; trainee--) {
            if (mentorOf[trainee] != NOBODY) {
                copy.join(trainee, mentorOf[trainee]);
            }
        }
        return copy;
    }

    boolean isFree(int mentor) {
        return load[mentor] < places[mentor];
    }

    /** Pairs a trainee who is with nobody; to the head of the chain, so that whoever goes along it does not meet the newcomer. */
    void join(int trainee, int mentor) {
        mentorOf[trainee] = mentor;
        next[trainee] = first[mentor];
        first[mentor] = trainee;
        load[mentor]++;
        count++;
    }

    void leave(int trainee) {
        int mentor = mentorOf[trainee];
        if (first[mentor] == trainee) {
            first[mentor] = next[trainee];
        } else {
            int before = first[mentor];
            while (next[before] != trainee) {
                before = next[before];
            }
            next[before] = next[trainee];
        }
        mentorOf[trainee] = NOBODY;
        load[mentor]--;
        count--;
    }

    private static int[] nobody(int length) {
        int[] nobody = new int[length];
        Arrays.fill(nobody, NOBODY);
        return nobody;
    }
}
