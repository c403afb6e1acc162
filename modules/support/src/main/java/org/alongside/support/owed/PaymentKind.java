package org.alongside.support.owed;

/** What is paid. Pay for time and money that people laid out are never one sum. */
public enum PaymentKind {
    /** Pay for somebody's time. */
    FEE,
    /** Money that somebody laid out. */
    EXPENSE
}
