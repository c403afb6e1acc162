package org.alongside.mentoring.place;

/** How two people meet. */
public enum Channel {
    IN_PERSON,
    PHONE,
    VIDEO
}
