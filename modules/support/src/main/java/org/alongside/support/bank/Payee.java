package org.alongside.support.bank;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.alongside.core.problem.Invalid;

/**
 * Whom a bank pays, and where: an account in the United Kingdom, or one that has an IBAN.
 *
 * @param name the name on the account
 * @param uk empty where there is an IBAN
 * @param iban empty where it is an account in the United Kingdom
 */
public record Payee(String name, Optional<UkAccount> uk, Optional<String> iban) {
    /** The longest name that every bank takes. */
    public static final int LONGEST_NAME = 70;

    /** An account as people write it: numbers with blanks or hyphens; what is left empty is not used. */
    public record Written(String name, String sortCode, String account, String iban) {
        /** Nothing of it is ever in a log. */
        @Override
        public String toString() {
            return "Written";
        }
    }

    private static final Pattern SORT_CODE = Pattern.compile("[0-9]{6}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{6,8}");
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\u00a0-]+");
    private static final int DIGITS = 8;
    private static final int SHOWN = 3;
    private static final int PARTS = 4;

    /**
     * Reads what was written. Six or seven digits of an account number are filled up with noughts in front, as banks do.
     *
     * @throws Invalid when it cannot be an account
     */
    static Payee read(Written written) {
        if (written == null) {
            throw new Invalid("support.bank.fault.which");
        }
        String name = plain(written.name());
        if (BankLetters.bacs(name, LONGEST_NAME).isEmpty() || name.length() > LONGEST_NAME) {
            throw new Invalid("support.bank.fault.name", LONGEST_NAME);
        }
        String sortCode = digits(written.sortCode());
        String number = digits(written.account());
        String iban = digits(written.iban()).toUpperCase(Locale.ROOT);
        boolean uk = !sortCode.isEmpty() || !number.isEmpty();
        if (uk == !iban.isEmpty()) {
            throw new Invalid("support.bank.fault.which");
        }
        if (uk) {
            if (!SORT_CODE.matcher(sortCode).matches()) {
                throw new Invalid("support.bank.fault.sort-code");
            }
            if (!NUMBER.matcher(number).matches()) {
                throw new Invalid("support.bank.fault.account");
            }
            String whole = "0".repeat(DIGITS - number.length()) + number;
            return new Payee(name, Optional.of(new UkAccount(sortCode, whole)), Optional.empty());
        }
        if (!Iban.isRight(iban)) {
            throw new Invalid("support.bank.fault.iban");
        }
        // What is in Britain is paid the British way.
        Optional<UkAccount> british = Iban.british(iban);
        return new Payee(name, british, british.isPresent() ? Optional.empty() : Optional.of(iban));
    }

    private static String plain(String words) {
        return words == null ? "" : words.replaceAll("[\\p{Cc}\\s]+", " ").strip();
    }

    private static String digits(String written) {
        return written == null ? "" : BETWEEN.matcher(written).replaceAll("");
    }

    /** As it is sealed: four lines. */
    String stored() {
        return String.join(
                "\n",
                name,
                uk.map(UkAccount::sortCode).orElse(""),
                uk.map(UkAccount::number).orElse(""),
                iban.orElse(""));
    }

    /** What {@link #stored} gave. */
    static Payee restored(String stored) {
        String[] parts = stored.split("\n", -1);
        if (parts.length != PARTS) {
            throw new IllegalStateException("Not an account");
        }
        return new Payee(
                parts[0],
                Optional.of(new UkAccount(parts[1], parts[2]))
                        .filter(account -> !account.sortCode().isEmpty()),
                Optional.of(parts[PARTS - 1]).filter(number -> !number.isEmpty()));
    }

    /** The last digits, by which people know it again. */
    public String ending() {
        String number = uk.map(UkAccount::number).or(this::iban).orElse("");
        return number.substring(Math.max(0, number.length() - SHOWN));
    }

    /** Nothing of it is ever in a log. */
    @Override
    public String toString() {
        return "Payee";
    }
}
