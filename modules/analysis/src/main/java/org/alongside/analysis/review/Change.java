package org.alongside.analysis.review;

/** What became of a theme after somebody's reply. */
public enum Change {
    AS_ASKED,
    IN_PART,
    KEPT
}
