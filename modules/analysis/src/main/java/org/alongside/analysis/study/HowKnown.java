package org.alongside.analysis.study;

/** How a researcher knows somebody whom their study may interview. What was counts as what is. */
public enum HowKnown {
    /** The participant is or was the researcher's mentor. */
    THEIR_MENTEE,
    /** The researcher is or was the participant's mentor. */
    THEIR_MENTOR,
    /** The researcher supports or supported the participant in the scheme. */
    THEIR_SUPPORTER,
    KNOWN_OTHERWISE,
    NOT_AT_ALL;

    /** Whether the two are or were a pair, so that one does not interview the other. */
    public boolean pair() {
        return this == THEIR_MENTEE || this == THEIR_MENTOR;
    }
}
