package org.alongside.mentoring.matching;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.alongside.mentoring.place.Channel;
import org.alongside.mentoring.place.Places;
import org.alongside.mentoring.wish.Wish;

/**
 * A mentor and a trainee beside each other: which rule keeps them apart, how well they fit by each {@link Criterion} from 0 to 100,
 * and why. Where one of them said nothing, anything suits them; where silence says nothing either way, it counts as the middle, so
 * that nobody fares worse for having said nothing (R14).
 */
final class Comparison {

    /** Where nothing was said that could count either way. */
    static final int MIDDLE = 50;

    private static final int FULL = 100;
    private static final int EASY = 4;
    private static final int A_TIME = 25;
    private static final int A_WAY = 20;
    private static final int FIRST_WAY = 40;
    private static final List<Integer> SHARED = List.of(0, 60, 85, FULL);

    private final Outlook mentor;
    private final Outlook trainee;
    private final List<Places.Row> places;
    private final int times;
    private final Set<Channel> ways;
    private final BitSet liked;

    Comparison(Candidate mentor, Candidate trainee, List<Places.Row> places) {
        this(new Outlook(mentor, places), new Outlook(trainee, places), places);
    }

    /**
     * @param places the same that the two were made with
     */
    Comparison(Outlook mentor, Outlook trainee, List<Places.Row> places) {
        this.mentor = mentor;
        this.trainee = trainee;
        this.places = places;
        this.times = mentor.times(trainee);
        this.ways = mentor.ways(trainee);
        this.liked = mentor.liked(trainee);
    }

    /** The rule that keeps the two apart, if one does. What is nobody's secret comes first. */
    Optional<Rule> apart() {
        if (times == 0) {
            return Optional.of(Rule.TIMES);
        }
        boolean elsewhere = ways.contains(Channel.PHONE) || ways.contains(Channel.VIDEO);
        boolean inPerson = ways.contains(Channel.IN_PERSON);
        boolean noPlacesKnown = places.isEmpty();
        if (!elsewhere
                && !(inPerson && (noPlacesKnown || !mentor.reached(trainee).isEmpty()))) {
            return Optional.of(Rule.WAY_OR_PLACE);
        }
        if (!elsewhere && !noPlacesKnown && mentor.usable(trainee).isEmpty()) {
            return Optional.of(Rule.ACCESS);
        }
        boolean nowhereTheyLike = !elsewhere && !noPlacesKnown && liked.isEmpty();
        return nowhereTheyLike || keptApart() ? Optional.of(Rule.NOT_POSSIBLE) : Optional.empty();
    }

    /** Whether it is not possible for a reason that is somebody's own, whatever times and places would allow. */
    boolean keptApart() {
        Candidate one = mentor.who();
        Candidate other = trainee.who();
        return one.who().id().equals(other.who().id())
                || one.notAgain().contains(other.who().id())
                || other.isJudgedBy(one)
                || one.isJudgedBy(other)
                || conflict();
    }

    /** A conflict of care (R11), on either side. */
    boolean conflict() {
        return mentor.avoids(trainee) || trainee.avoids(mentor);
    }

    /** From 0 to 100, by the order of the criteria. */
    List<Integer> fits() {
        List<Integer> fits = new ArrayList<>();
        for (Criterion criterion : Criterion.values()) {
            fits.add(
                    switch (criterion) {
                        case TIMES -> A_TIME * Math.min(EASY, Integer.bitCount(times));
                        case WAYS -> Math.min(FULL, FIRST_WAY + A_WAY * ways.size());
                        case PLACES -> place();
                        case INTERESTS -> interests();
                        case ASKED -> asked();
                    });
        }
        return fits;
    }

    private int place() {
        if (!ways.contains(Channel.IN_PERSON) || places.isEmpty()) {
            return MIDDLE;
        }
        return Math.min(FULL, MIDDLE * liked.cardinality());
    }

    private int interests() {
        if (!mentor.namesInterests() || !trainee.namesInterests()) {
            return MIDDLE;
        }
        return SHARED.get(Math.min(SHARED.size() - 1, mentor.shared(trainee)));
    }

    private int asked() {
        int asked = mentor.asks() + trainee.asks();
        return asked == 0 ? MIDDLE : FULL * (mentor.met(trainee) + trainee.met(mentor)) / asked;
    }

    /** Why they would fit, as far as it is nobody's secret. A time or a place is named only where one of them named it. */
    Why why() {
        Wish one = mentor.who().wish();
        Wish other = trainee.who().wish();
        boolean timesSaid = !one.times().isEmpty() || !other.times().isEmpty();
        boolean waysSaid = !one.channels().isEmpty() || !other.channels().isEmpty();
        boolean placesSaid = !one.places().isEmpty() || !other.places().isEmpty();
        return new Why(
                timesSaid && times != 0 ? Optional.of(Outlook.first(times)) : Optional.empty(),
                waysSaid ? ways.stream().findFirst() : Optional.empty(),
                placesSaid && ways.contains(Channel.IN_PERSON) && !liked.isEmpty()
                        ? Optional.of(places.get(liked.nextSetBit(0)).id())
                        : Optional.empty(),
                mentor.shared(trainee) > 0);
    }
}
