package org.alongside.mentoring.matching;

import java.time.DayOfWeek;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.mentoring.place.Channel;
import org.alongside.mentoring.place.Places;
import org.alongside.mentoring.wish.DayPart;
import org.alongside.mentoring.wish.LooseName;
import org.alongside.mentoring.wish.Slot;

/**
 * All about one candidate that does not hang on whom they are compared with. Worked out once, for everybody is compared with hundreds.
 * Places are numbers into the list of known ones; where somebody said nothing, anything suits them.
 */
final class Outlook {

    private static final List<Slot> WEEK = Stream.of(DayOfWeek.values())
            .flatMap(day -> Stream.of(DayPart.values()).map(part -> new Slot(day, part)))
            .sorted()
            .toList();
    private static final int ALL_TIMES = (1 << WEEK.size()) - 1;

    private final Candidate who;
    private final int times;
    private final EnumSet<Channel> ways;
    private final BitSet reached = new BitSet();
    private final BitSet usable = new BitSet();
    private final BitSet liked = new BitSet();
    private final Set<String> interests;
    private final Set<String> asks;
    private final Set<String> tells;
    private final List<LooseName> names;
    private final List<LooseName> avoided;

    /**
     * @param places all that are known
     */
    Outlook(Candidate who, List<Places.Row> places) {
        this.who = who;
        this.times = who.wish().times().isEmpty()
                ? ALL_TIMES
                : who.wish().times().stream()
                        .mapToInt(slot -> 1 << WEEK.indexOf(slot))
                        .reduce(0, (a, b) -> a | b);
        this.ways = EnumSet.noneOf(Channel.class);
        ways.addAll(who.ways());
        for (int i = 0; i < places.size(); i++) {
            Places.Row place = places.get(i);
            boolean reaches = who.reaches(place);
            boolean uses = reaches && who.canUse(place);
            reached.set(i, reaches);
            usable.set(i, uses);
            liked.set(i, uses && !who.avoids(place));
        }
        this.interests = plain(who.wish().interests());
        this.asks = plain(who.told().secret().asks());
        this.tells = plain(who.told().secret().tells());
        this.names = who.names();
        this.avoided = who.avoided();
    }

    /** The first of these times in the week. */
    static Slot first(int times) {
        return WEEK.get(Integer.numberOfTrailingZeros(times));
    }

    private static Set<String> plain(List<String> words) {
        return words.stream().map(word -> word.strip().toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    }

    Candidate who() {
        return who;
    }

    /** The times that suit both, a bit for each in the order of the week. */
    int times(Outlook other) {
        return times & other.times;
    }

    Set<Channel> ways(Outlook other) {
        EnumSet<Channel> both = EnumSet.copyOf(ways);
        both.retainAll(other.ways);
        return both;
    }

    /** The places that both can get to. */
    BitSet reached(Outlook other) {
        return both(reached, other.reached);
    }

    /** Those of them that offer what both need. */
    BitSet usable(Outlook other) {
        return both(usable, other.usable);
    }

    /** Those of these that neither would rather not go to. */
    BitSet liked(Outlook other) {
        return both(liked, other.liked);
    }

    private static BitSet both(BitSet one, BitSet other) {
        BitSet both = (BitSet) one.clone();
        both.and(other);
        return both;
    }

    boolean namesInterests() {
        return !interests.isEmpty();
    }

    /** How many interests both named. */
    int shared(Outlook other) {
        return shared(interests, other.interests);
    }

    /** How much they ask of the other one. */
    int asks() {
        return asks.size();
    }

    /** How much of what they ask the other one tells. */
    int met(Outlook other) {
        return shared(asks, other.tells);
    }

    private static int shared(Set<String> some, Set<String> others) {
        int shared = 0;
        for (String one : some) {
            shared += others.contains(one) ? 1 : 0;
        }
        return shared;
    }

    /** Whether they would rather not meet that person, or somebody around them. */
    boolean avoids(Outlook other) {
        for (LooseName one : avoided) {
            if (one.maybe(other.names)) {
                return true;
            }
        }
        return false;
    }
}
