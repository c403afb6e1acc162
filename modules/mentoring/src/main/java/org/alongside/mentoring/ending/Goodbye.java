package org.alongside.mentoring.ending;

/** How somebody would like to say goodbye. The words stand under {@code mentoring.goodbye.how}. */
public enum Goodbye {
    LAST_MEETING,
    CARD,
    GATHERING,
    NO_FUSS,
    RATHER_NOT_SAY
}
