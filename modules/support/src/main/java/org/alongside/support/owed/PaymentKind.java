package org.alongside.support.owed;

/** What is paid. Pay for time, money that people laid out and money they have beforehand are never one sum. */
public enum PaymentKind {
    /** Pay for somebody's time. */
    FEE,
    /** Money that somebody laid out. */
    EXPENSE,
    /** Money that somebody has before they lay it out. */
    ADVANCE
}
