package org.alongside.support.payment;

/** What a person decided about a line of a list from the bank. */
public enum Decision {
    /** It counts as paid all the same. */
    PAID,
    /** It is still to be paid. */
    NOT_PAID,
    /** It was looked at; nothing changes here. */
    NOTED
}
