package org.alongside.support.bank;

/** What the modulus check said about a sort code and an account number. */
public enum Checked {
    /** The two can belong together. */
    PASSED,
    /** They cannot: a digit is wrong. */
    FAILED,
    /** Nobody can say: there is no table here, or this sort code does not stand in it. */
    NOT_CHECKED
}
