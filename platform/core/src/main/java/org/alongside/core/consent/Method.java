package org.alongside.core.consent;

/** How a decision reached us. */
public enum Method {
    ONLINE,
    SPOKEN,
    PAPER,
    WITNESSED,
    /** They had written beforehand what shall happen when they are not well. */
    BEFOREHAND,
    /** Nobody said anything: a time was over. */
    CALENDAR;

    /** Whether staff may say that something reached them so. */
    public boolean toldToStaff() {
        return this == SPOKEN || this == PAPER || this == WITNESSED;
    }
}
