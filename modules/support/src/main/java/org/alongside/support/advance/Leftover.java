package org.alongside.support.advance;

/** What became of what was left. Neither says anything about anybody. */
public enum Leftover {
    /** It is theirs. */
    KEPT,
    /** They gave it back. */
    GIVEN_BACK
}
