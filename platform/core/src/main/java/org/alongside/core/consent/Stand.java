package org.alongside.core.consent;

/** Where a person stands with a purpose. Only {@link #YES} allows anything. */
public enum Stand {
    /** Never asked, or never answered: no. */
    NOT_ASKED,
    YES,
    NO,
    /** Yes, but not for now. */
    PAUSED,
    /** Yes, for a time that is over. */
    LAPSED,
    /** Nothing is done while it is not clear whether the person can decide this. */
    RESTING
}
