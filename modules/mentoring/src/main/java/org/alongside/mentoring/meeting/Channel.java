package org.alongside.mentoring.meeting;

/** How two people meet. */
public enum Channel {
    IN_PERSON,
    PHONE,
    VIDEO
}
