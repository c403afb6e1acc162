package org.alongside.support.promise;

/** What an institution promises to the people of an initiative. */
public enum PromiseKind {
    NAMED_SUPPORTER,
    CALL_AFTER_FIRST,
    REGULAR_CALL,
    REFLECTIVE_GROUP,
    DEBRIEF_ON_REQUEST,
    ENDING_CALL,
    PAY_WITHIN_DAYS,
    OTHER
}
