package org.alongside.support.training;

/** On whose word it is noted that somebody did a course. */
public enum WhoSays {
    /** Their own word. */
    THEMSELVES,
    WHO_HELD_IT,
    /** A paper that was seen. */
    PAPER
}
