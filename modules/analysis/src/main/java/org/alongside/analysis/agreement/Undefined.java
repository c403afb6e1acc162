package org.alongside.analysis.agreement;

/** Why a measure has no value. */
public enum Undefined {
    /** Everybody always said the same: there is nothing to tell agreement from chance by. */
    NO_VARIATION,
    /** Nothing was coded by two people. */
    NOTHING_SHARED,
    /** None of them used the code. */
    NOT_USED,
    /** The measure is made for two people, and more are compared. */
    FOR_TWO_ONLY
}
