package org.alongside.mentoring.matching;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.alongside.core.problem.Invalid;

/**
 * How much each {@link Criterion} counts: 0 (not at all) to 5.
 *
 * @param each in the order of the criteria
 */
public record Weights(List<Integer> each) {

    /** The most that one criterion counts. */
    public static final int MOST = 5;

    /** What holds until a coordinator says otherwise. */
    public static final Weights USUAL =
            new Weights(Stream.of(Criterion.values()).map(Criterion::usual).toList());

    public Weights {
        each = List.copyOf(each);
        if (each.size() != Criterion.values().length || each.stream().anyMatch(weight -> weight < 0 || weight > MOST)) {
            throw new Invalid("mentoring.fault.weights", MOST);
        }
    }

    /** The usual ones, but for those that are given. */
    public static Weights of(Map<Criterion, Integer> given) {
        List<Integer> each = new ArrayList<>();
        for (Criterion criterion : Criterion.values()) {
            Integer weight = given.getOrDefault(criterion, criterion.usual());
            each.add(weight == null ? criterion.usual() : weight);
        }
        return new Weights(Collections.unmodifiableList(each));
    }

    /** How much one of them counts. */
    public int of(Criterion criterion) {
        return each.get(criterion.position());
    }

    /** As it is stored, for instance {@code 3,2,2,2,3}. */
    String stored() {
        return String.join(",", each.stream().map(String::valueOf).toList());
    }

    static Weights read(String stored) {
        return new Weights(
                Stream.of(stored.split(",", -1)).map(Integer::valueOf).toList());
    }
}
