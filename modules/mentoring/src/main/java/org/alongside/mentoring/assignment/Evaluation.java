package org.alongside.mentoring.assignment;

import java.util.List;
import java.util.OptionalInt;

/**
 * What a set of pairs made by hand would come to.
 *
 * @param count how many different trainees are paired
 * @param worst the smallest fit among the pairs that are possible; none if there is none
 * @param total the sum of the fits of the pairs that are possible
 * @param breaches where the pairs break a rule; empty if they are a plan
 */
public record Evaluation(int count, OptionalInt worst, long total, List<Breach> breaches) {
    public Evaluation {
        breaches = List.copyOf(breaches);
    }

    /** What no plan may do. */
    public enum Rule {
        /** These two cannot be paired. */
        NOT_POSSIBLE,
        /** The mentor has no place left for this trainee; told of each pair beyond the places. */
        OVER_PLACES,
        /** The trainee is in an earlier pair already. */
        TRAINEE_TWICE,
        /** A pin is not among the pairs. */
        PIN_MISSING
    }

    /** A rule and the pair at which it breaks. */
    public record Breach(Rule rule, Pair pair) {}

    /** Whether no rule is broken. */
    public boolean allowed() {
        return breaches.isEmpty();
    }
}
