package org.alongside.support.advance;

/** How far an advance has come. */
public enum AdvanceState {
    /** Waits for somebody to decide. */
    ASKED,
    APPROVED,
    /** Handed to the institution's finance office. */
    WITH_FINANCE,
    /** They have it. */
    PAID,
    /** Not beforehand: what they spend is paid back as every expense is. */
    AFTERWARDS
}
