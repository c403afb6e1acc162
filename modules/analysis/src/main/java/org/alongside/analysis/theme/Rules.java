package org.alongside.analysis.theme;

import org.alongside.core.problem.Invalid;

/**
 * What a study wants of its themes.
 *
 * @param people how many people at least say something of it; 0 where that does not matter
 * @param counterExample whether somebody has to look for what speaks against it
 * @param outsider whether somebody has to look at it who had no part in the scheme
 * @param memberReview whether the people who were interviewed have to have their say
 */
public record Rules(int people, boolean counterExample, boolean outsider, boolean memberReview) {
    /** Where a study has set none. */
    static final Rules NONE = new Rules(0, false, false, false);

    static final int MOST_PEOPLE = 1000;

    /**
     * Insists that all is well.
     *
     * @throws Invalid when the number makes no sense
     */
    Rules checked() {
        if (people < 0 || people > MOST_PEOPLE) {
            throw new Invalid("analysis.readiness.fault.people", MOST_PEOPLE);
        }
        return this;
    }
}
