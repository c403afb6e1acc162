package org.alongside.core.consent;

/** What somebody decided about a purpose. */
public enum Decision {
    /** Yes. */
    GIVEN,
    /** No, from the start. */
    REFUSED,
    /** No longer. */
    WITHDRAWN
}
