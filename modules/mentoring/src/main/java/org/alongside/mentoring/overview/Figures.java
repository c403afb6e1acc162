package org.alongside.mentoring.overview;

import java.util.Optional;
import org.alongside.core.count.SmallNumbers;

/**
 * The numbers of one scheme as they may be told outside the team (R13). Pairs say how many mentors there can be, and meetings how many pairs:
 * so people and pairs are told together or not at all, and everything else only where they are.
 *
 * @param people empty when one of its numbers is small
 * @param pairs how many of the pairs go on and how many came to their end; empty when one of the two is small
 * @param met how often they met; empty when it is small, or people are not told
 */
public record Figures(Optional<People> people, Optional<Pairs> pairs, Optional<Integer> met) {

    /** Who took part. */
    public record People(int mentors, int trainees, int pairs) {}

    /** The parts of all pairs. */
    public record Pairs(int goOn, int over) {}

    static final Figures NOTHING = new Figures(Optional.empty(), Optional.empty(), Optional.empty());

    static Figures of(int mentors, int trainees, int goOn, int over, int met) {
        return SmallNumbers.together(mentors, trainees, goOn + over)
                .map(told -> new Figures(
                        Optional.of(new People(mentors, trainees, goOn + over)),
                        SmallNumbers.parts(goOn, over).parts().map(parts -> new Pairs(goOn, over)),
                        SmallNumbers.alone(met)))
                .orElse(NOTHING);
    }
}
