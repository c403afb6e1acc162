package org.alongside.analysis.review;

import org.alongside.analysis.wording.Wording;
import org.alongside.core.problem.Invalid;

/**
 * What the researchers make of a reply.
 *
 * @param reason why, in plain words for the person who replied; up to 2000 characters
 */
public record NewDecision(Change change, String reason) {
    static final int LONGEST = 2000;

    /**
     * Insists that all is well.
     *
     * @throws Invalid naming the first fault
     */
    NewDecision checked() {
        return new NewDecision(
                Wording.chosen(change, "analysis.decision.fault.change"),
                Wording.needed(reason, LONGEST, "analysis.decision.fault.reason"));
    }
}
