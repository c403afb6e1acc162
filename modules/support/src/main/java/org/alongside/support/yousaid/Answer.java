package org.alongside.support.yousaid;

import org.alongside.core.problem.Invalid;

/**
 * What staff say became of something.
 *
 * @param said what was said, in a few neutral words without a name; everybody who said it reads them, and on the board everybody
 * @param because what was done, is being done, or why it cannot be
 * @param onBoard whether everybody in the programme reads it
 */
public record Answer(SuggestionState state, String said, String because, boolean onBoard) {
    /** The longest {@link #said}, in characters. */
    public static final int LONGEST_SAID = 300;

    /** The longest {@link #because}, in characters. */
    public static final int LONGEST_BECAUSE = 1000;

    /**
     * The same, without blanks around its words.
     *
     * @throws Invalid naming the first fault
     */
    Answer checked() {
        if (state == null || !state.answered()) {
            throw new Invalid("support.you-said.fault.state");
        }
        return new Answer(
                state,
                Words.checked(said, LONGEST_SAID, "support.you-said.fault.said"),
                Words.checked(because, LONGEST_BECAUSE, "support.you-said.fault.because"),
                onBoard);
    }
}
