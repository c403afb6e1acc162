package org.alongside.core.consent;

/** How a decision reached us. */
public enum Method {
    ONLINE,
    SPOKEN,
    PAPER,
    WITNESSED,
    /** Nobody said anything: a time was over. */
    CALENDAR
}
