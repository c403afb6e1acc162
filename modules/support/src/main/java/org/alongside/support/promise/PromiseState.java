package org.alongside.support.promise;

/** Where a promise stands; follows from its dates and is never set. */
public enum PromiseState {
    KEPT,
    /** Kept, after its day. */
    KEPT_LATE,
    DUE,
    MISSED
}
