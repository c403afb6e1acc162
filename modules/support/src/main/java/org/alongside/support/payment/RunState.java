package org.alongside.support.payment;

/** How far a payment run has come. */
public enum RunState {
    /** Its claims are being taken. */
    WORKING,
    /** It can be looked at, released or dropped. */
    PREPARED,
    /** Its files can be taken; its claims are with the finance office. */
    RELEASED,
    /** All of it was paid. */
    SETTLED,
    /** It was not done; its claims are free for another. */
    DROPPED
}
