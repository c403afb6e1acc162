package org.alongside.mentoring.wish;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.alongside.core.problem.Invalid;
import org.alongside.mentoring.place.Channel;
import org.alongside.mentoring.place.PlaceId;

/**
 * What somebody would like, as far as others may read it. Whatever is empty says "anything suits me" and is never missing (R14).
 *
 * @param times when they usually can
 * @param channels how they would meet
 * @param places where they can get to
 * @param interests a few words that the other one reads, such as walking or cooking
 * @param about a sentence or two for the other one; not their story
 */
public record Wish(Set<Slot> times, Set<Channel> channels, Set<PlaceId> places, List<String> interests, String about) {

    /** Anything suits them. */
    public static final Wish ANYTHING = new Wish(Set.of(), Set.of(), Set.of(), List.of(), "");

    /** So many characters are a few sentences, and no story. */
    public static final int LONGEST_ABOUT = 300;

    static final int MOST_INTERESTS = 8;
    static final int LONGEST_INTEREST = 40;

    public Wish {
        times = Set.copyOf(times);
        channels = Set.copyOf(channels);
        places = Set.copyOf(places);
        interests = List.copyOf(interests);
    }

    /**
     * The same, without blanks around words and without what is said twice.
     *
     * @throws Invalid when there are too many words, or they are too long
     */
    Wish checked() {
        List<String> few = PrivateWish.few(interests, MOST_INTERESTS, LONGEST_INTEREST);
        String said = about.strip();
        if (said.length() > LONGEST_ABOUT) {
            throw new Invalid("mentoring.fault.wish-long", LONGEST_ABOUT);
        }
        return new Wish(times, channels, places, few, said);
    }

    /** Times that suit both, in order of the week; none where neither named one, since then any is as good. */
    public Set<Slot> timesWith(Wish other) {
        Set<Slot> both = new TreeSet<>(times.isEmpty() ? other.times : times);
        if (!other.times.isEmpty()) {
            both.retainAll(other.times);
        }
        return both;
    }

    /** When they usually can, in order of the week. */
    public Set<Slot> timesInOrder() {
        return new TreeSet<>(times);
    }
}
