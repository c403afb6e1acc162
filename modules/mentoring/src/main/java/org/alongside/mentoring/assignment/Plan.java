package org.alongside.mentoring.assignment;

import java.util.List;
import java.util.OptionalInt;

/**
 * Who would be paired with whom. It breaks no rule of its {@link Market}.
 *
 * @param pairs by trainee, ascending; pins are among them
 * @param worst the smallest fit among the pairs; none if there is no pair
 * @param total the sum of the fits
 */
public record Plan(List<Pair> pairs, OptionalInt worst, long total) {
    public Plan {
        pairs = List.copyOf(pairs);
    }

    /** How many trainees are paired. */
    public int count() {
        return pairs.size();
    }
}
