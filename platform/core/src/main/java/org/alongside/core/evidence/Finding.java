package org.alongside.core.evidence;

/** What somebody found who held the paper against what was typed. */
public enum Finding {
    /** It says what was typed. */
    SAME,
    /** It says something else, or cannot be read. */
    OTHER
}
