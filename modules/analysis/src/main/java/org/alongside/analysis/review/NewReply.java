package org.alongside.analysis.review;

import org.alongside.analysis.wording.Wording;
import org.alongside.core.problem.Invalid;

/**
 * What somebody thinks of a theme.
 *
 * @param words their own words, up to 4000 characters; may be empty
 */
public record NewReply(Answer answer, String words) {
    static final int LONGEST = 4000;

    /**
     * Insists that all is well.
     *
     * @throws Invalid naming the first fault
     */
    NewReply checked() {
        return new NewReply(
                Wording.chosen(answer, "analysis.review.fault.answer"),
                Wording.optional(words, LONGEST, "analysis.review.fault.words"));
    }
}
