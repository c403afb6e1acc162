package org.alongside.mentoring.matching;

import java.util.List;
import org.alongside.mentoring.assignment.Assignments;
import org.alongside.mentoring.assignment.Pair;
import org.alongside.mentoring.assignment.Plan;
import org.alongside.mentoring.assignment.Progress;

/**
 * From what a run goes by to its plans: nothing but these four decides, so the same give the same, whenever and wherever.
 *
 * @param pins the pairs that a coordinator has fixed
 * @param seed decides between plans that are equally good
 */
record Solving(Pool pool, Weights weights, List<Pair> pins, long seed) {

    /** Changes when the same run would come out differently. */
    static final String VERSION = "1";

    Solving {
        pins = List.copyOf(pins);
    }

    /** The best plan and up to four near-equal ones. */
    List<Plan> plans(Progress progress) {
        return Assignments.plans(pool.market(weights, pins), seed, Assignments.USUAL_MORE, progress);
    }
}
