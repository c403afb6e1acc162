package org.alongside.support.promise;

/** In what the time of a promise is counted. */
public enum Span {
    /** Without weekends and the bank holidays of where the programme is. */
    WORKING_DAYS,
    DAYS,
    WEEKS
}
