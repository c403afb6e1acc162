package org.alongside.analysis.review;

import org.alongside.analysis.wording.Wording;
import org.alongside.core.problem.Invalid;

/**
 * What a group said of a theme when it met.
 *
 * @param people how many were there
 * @param words what they said together, without names; up to 4000 characters
 */
public record NewGroupNote(int people, String words) {
    static final int FEWEST = 2;
    static final int MOST = 500;
    static final int LONGEST = 4000;

    /**
     * Insists that all is well.
     *
     * @throws Invalid naming the first fault
     */
    NewGroupNote checked() {
        if (people < FEWEST || people > MOST) {
            throw new Invalid("analysis.group.fault.people", FEWEST, MOST);
        }
        return new NewGroupNote(people, Wording.needed(words, LONGEST, "analysis.group.fault.words"));
    }
}
