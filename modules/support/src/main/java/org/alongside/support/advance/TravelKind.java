package org.alongside.support.advance;

/** What was paid for. */
public enum TravelKind {
    TRAIN,
    BUS,
    TAXI,
    OTHER
}
