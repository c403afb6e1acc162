package org.alongside.support.checkin;

/** By which way two people spoke with each other. */
public enum How {
    PHONE,
    IN_PERSON,
    VIDEO,
    LETTER,
    EMAIL
}
