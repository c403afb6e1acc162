package org.alongside.support.expense;

/** What a word about an expense is. */
public enum WordKind {
    /** What the person said when they sent it, for instance why there is no receipt. */
    NOTE,
    /** What staff asked the person. */
    QUESTION,
    /** What the person answered. */
    ANSWER,
    /** Why less was approved than the person asked for. */
    LESS
}
