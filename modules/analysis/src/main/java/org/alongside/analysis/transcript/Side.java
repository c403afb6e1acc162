package org.alongside.analysis.transcript;

/** On which side of a talk somebody speaks. */
public enum Side {
    /** Asks. */
    INTERVIEWER,
    /** Whoever was interviewed. */
    PARTICIPANT,
    /** Somebody else, or nobody said. */
    OTHER
}
