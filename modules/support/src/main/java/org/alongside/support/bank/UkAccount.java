package org.alongside.support.bank;

/**
 * An account in the United Kingdom.
 *
 * @param sortCode six digits
 * @param number eight digits
 */
public record UkAccount(String sortCode, String number) {
    /** Nothing of it is ever in a log. */
    @Override
    public String toString() {
        return "UkAccount";
    }
}
