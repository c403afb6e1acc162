package org.alongside.support.bank;

import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** International bank account numbers (ISO 13616), checked by their own check digits (ISO 7064, MOD 97-10). */
final class Iban {
    private static final Pattern FORM = Pattern.compile("[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}");
    private static final BigInteger NINETY_SEVEN = BigInteger.valueOf(97);
    private static final int HEAD = 4;

    /** How long they are where most transfers from here go; elsewhere the check digits must do. */
    private static final Map<String, Integer> LENGTHS = Map.ofEntries(
            Map.entry("GB", 22),
            Map.entry("IE", 22),
            Map.entry("DE", 22),
            Map.entry("FR", 27),
            Map.entry("ES", 24),
            Map.entry("IT", 27),
            Map.entry("NL", 18),
            Map.entry("BE", 16),
            Map.entry("PL", 28),
            Map.entry("PT", 25),
            Map.entry("RO", 24),
            Map.entry("LT", 20),
            Map.entry("GI", 23),
            Map.entry("JE", 22),
            Map.entry("GG", 22),
            Map.entry("IM", 22));

    private static final Pattern OF_BRITAIN = Pattern.compile("GB[0-9]{2}[A-Z]{4}([0-9]{6})([0-9]{8})");

    private Iban() {}

    /** Whether it can be one; without blanks, in capitals. */
    static boolean isRight(String iban) {
        if (!FORM.matcher(iban).matches()
                || iban.length() != LENGTHS.getOrDefault(iban.substring(0, 2), iban.length())) {
            return false;
        }
        StringBuilder digits = new StringBuilder();
        (iban.substring(HEAD) + iban.substring(0, HEAD))
                .chars()
                .forEach(letter -> digits.append(Character.digit(letter, Character.MAX_RADIX)));
        return new BigInteger(digits.toString()).mod(NINETY_SEVEN).equals(BigInteger.ONE);
    }

    /** The sort code and account number in a British one. */
    static Optional<UkAccount> british(String iban) {
        return Optional.of(OF_BRITAIN.matcher(iban))
                .filter(Matcher::matches)
                .map(found -> new UkAccount(found.group(1), found.group(2)));
    }
}
