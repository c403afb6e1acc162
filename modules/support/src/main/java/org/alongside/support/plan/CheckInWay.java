package org.alongside.support.plan;

/** In what way somebody would like to be asked how they are. */
public enum CheckInWay {
    CALL,
    TEXT,
    VIDEO,
    IN_PERSON,
    EMAIL,
    LETTER
}
