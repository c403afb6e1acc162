package org.alongside.support.payment;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.alongside.support.bank.BankLetters;
import org.alongside.support.bank.Payee;
import org.alongside.support.bank.UkAccount;
import org.alongside.support.owed.Money;

/**
 * The payment records of a Bacs file, in the fixed hundred columns of Standard 18: one line a credit, transaction code 99, amounts in
 * pence. Labels and the contra record are added by whoever submits it, a bureau or its software.
 */
final class Bacs {
    private static final int NAME = 18;
    private static final String CREDIT = "99";
    private static final String FREE = "    ";
    private static final long MOST = 99_999_999_999L;

    private Bacs() {}

    /** Whether somebody can be paid so. */
    static boolean takes(Pay pay) {
        return pay.payee().flatMap(Payee::uk).isPresent()
                && pay.amount().currency().equals(Money.POUNDS);
    }

    /**
     * @param pays only those that it {@linkplain #takes takes}
     * @param from the account that pays
     */
    static byte[] write(List<Pay> pays, Payee from) {
        UkAccount origin = from.uk().orElseThrow();
        return pays.stream()
                .map(pay -> line(pay, pay.payee().orElseThrow(), origin, from.name()) + "\r\n")
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static String line(Pay pay, Payee payee, UkAccount origin, String from) {
        long pence = pay.amount().minor();
        if (pence < 0 || pence > MOST) {
            throw new IllegalArgumentException("Does not fit into a record");
        }
        UkAccount to = payee.uk().orElseThrow();
        return to.sortCode()
                + to.number()
                + "0"
                + CREDIT
                + origin.sortCode()
                + origin.number()
                + FREE
                + String.format(Locale.ROOT, "%011d", pence)
                + wide(BankLetters.bacs(from, NAME))
                + wide(pay.reference())
                + wide(BankLetters.bacs(payee.name(), NAME));
    }

    private static String wide(String words) {
        return words + " ".repeat(NAME - words.length());
    }
}
