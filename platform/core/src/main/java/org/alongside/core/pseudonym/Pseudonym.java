package org.alongside.core.pseudonym;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/**
 * 80 random bits in Crockford's base 32 and a check digit, which finds any one character that is wrong and any two that are
 * exchanged. Never made out of anything that somebody is or has.
 *
 * @param text 16 characters and the check digit, without hyphens
 */
public record Pseudonym(String text) {
    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final String CHECKS = DIGITS + "*~$=U";
    private static final int BITS = 80;
    private static final int LENGTH = 16;
    private static final int GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A new one. */
    static Pseudonym random() {
        return of(new BigInteger(BITS, RANDOM));
    }

    static Pseudonym of(BigInteger number) {
        StringBuilder text = new StringBuilder();
        BigInteger left = number;
        for (int i = 0; i < LENGTH; i++) {
            BigInteger[] parts = left.divideAndRemainder(BigInteger.valueOf(DIGITS.length()));
            text.append(DIGITS.charAt(parts[1].intValue()));
            left = parts[0];
        }
        return new Pseudonym(text.reverse().append(check(number)).toString());
    }

    /** As somebody read it out or typed it: hyphens, blanks and capitals do not matter, nor do O for 0 and I or L for 1; empty when it cannot be one. */
    public static Optional<Pseudonym> read(String typed) {
        String plain = (typed == null ? "" : typed)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        if (plain.length() != LENGTH + 1) {
            return Optional.empty();
        }
        BigInteger number = BigInteger.ZERO;
        for (int i = 0; i < LENGTH; i++) {
            int digit = DIGITS.indexOf(plain.charAt(i));
            if (digit < 0) {
                return Optional.empty();
            }
            number = number.multiply(BigInteger.valueOf(DIGITS.length())).add(BigInteger.valueOf(digit));
        }
        return check(number) == plain.charAt(LENGTH) ? Optional.of(new Pseudonym(plain)) : Optional.empty();
    }

    private static char check(BigInteger number) {
        return CHECKS.charAt(number.mod(BigInteger.valueOf(CHECKS.length())).intValue());
    }

    /** For people: in groups of four. */
    @Override
    public String toString() {
        StringBuilder grouped = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (i > 0 && i % GROUP == 0) {
                grouped.append('-');
            }
            grouped.append(text.charAt(i));
        }
        return grouped.toString();
    }
}
