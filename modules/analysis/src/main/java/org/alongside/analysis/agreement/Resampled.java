package org.alongside.analysis.agreement;

/** What was drawn anew, again and again, to see how far a figure could lie off. */
public enum Resampled {
    /** Whole interviews: what one person says hangs together. */
    DOCUMENTS,
    /** Turns, where there are too few interviews. They are taken as if they did not hang together. */
    TURNS,
    /** Nothing: there are too few of either, and so there is no interval. */
    NOTHING
}
