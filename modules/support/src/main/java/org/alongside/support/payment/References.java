package org.alongside.support.payment;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a bank shows of a payment: eighteen capitals and digits that say nothing about anybody. No vowels, so that no word comes of
 * them, and nothing that is easily misread.
 */
final class References {
    /** As long as a Bacs reference can be. */
    static final int LENGTH = 18;

    private static final String BEGIN = "PY";
    private static final String LETTERS = "BCDFGHJKMNPQRTVWXZ23456789";
    private static final Pattern OURS = Pattern.compile("(?<![A-Z0-9])PY[" + LETTERS + "]{16}(?![A-Z0-9])");
    private static final SecureRandom RANDOM = new SecureRandom();

    private References() {}

    /** A new one. Of so many there are, no two are ever alike; the table would refuse the second. */
    static String next() {
        StringBuilder reference = new StringBuilder(BEGIN);
        while (reference.length() < LENGTH) {
            reference.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return reference.toString();
    }

    /** The one in what a bank wrote, if there is one. */
    static Optional<String> in(String words) {
        return Optional.of(OURS.matcher(words.toUpperCase(Locale.ROOT)))
                .filter(Matcher::find)
                .map(Matcher::group);
    }
}
