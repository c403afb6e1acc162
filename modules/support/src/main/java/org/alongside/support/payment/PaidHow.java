package org.alongside.support.payment;

/** How it is known that a line was paid. */
enum PaidHow {
    /** The bank said so, or a person who looked at what the bank said. */
    BANK,
    /** By cheque, in cash, or by a list of the institution's own. */
    ANOTHER_WAY
}
