package org.alongside.support.payment;

/** What a person has to look at in a list from the bank. */
public enum FindingKind {
    /** The reference looks like ours, and no line has it. */
    UNKNOWN,
    /** The amount is another one. */
    DIFFERENT,
    /** The money came back. */
    RETURNED,
    /** It was paid already. */
    TWICE
}
