package org.alongside.mentoring.ending;

/** What the other one is told of a break, in fixed words that say nothing of why. They stand under {@code mentoring.pause.words}. */
public enum PauseWords {
    A_BREAK,
    NOT_ABOUT_YOU,
    SEE_YOU_AGAIN
}
