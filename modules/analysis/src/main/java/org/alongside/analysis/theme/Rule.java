package org.alongside.analysis.theme;

/** What a study can want of a theme before it agrees on it. */
public enum Rule {
    /** So many people at least said something of it. */
    PEOPLE,
    /** Somebody looked for what speaks against it. */
    COUNTER_EXAMPLE,
    /** Somebody looked at it who had no part in the scheme. */
    OUTSIDER,
    /** The people who were interviewed had their say. */
    MEMBER_REVIEW
}
