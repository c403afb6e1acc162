package org.alongside.core.identity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.alongside.core.problem.Invalid;

/**
 * What a password must be like: long, and not made of what everybody tries first. There are no rules about capitals, digits or
 * signs; they make passwords harder to remember, not to guess (NIST SP 800-63B, 5.1.1.2).
 */
public final class PasswordRules {
    /** In characters as people count them. */
    public static final int SHORTEST = 12;

    /** Long enough for any sentence; hashing megabytes would be a way to keep the server busy. */
    static final int LONGEST = 200;

    /** What must be left when everything common is taken out. */
    private static final int LEAST_OF_ONES_OWN = 6;

    private static final int LEAST_DIFFERENT = 5;

    private static final List<String> COMMON = common();

    private PasswordRules() {}

    /**
     * Holds a password against the rules.
     *
     * @param about words an attacker would try for this person: sign-in name, name, programme
     * @throws Invalid with a sentence that says what to do
     */
    public static void check(String password, List<String> about) {
        String composed = Normalizer.normalize(password, Normalizer.Form.NFC);
        int length = composed.codePointCount(0, composed.length());
        if (length < SHORTEST) {
            throw new Invalid("core.password.fault.short", SHORTEST);
        }
        if (length > LONGEST) {
            throw new Invalid("core.password.fault.long", LONGEST);
        }
        if (composed.codePoints().distinct().count() < LEAST_DIFFERENT || repeats(composed)) {
            throw new Invalid("core.password.fault.repeats");
        }
        String plain = plain(composed);
        for (String word : words(about)) {
            if (ownPart(plain, List.of(word)) < LEAST_OF_ONES_OWN) {
                throw new Invalid("core.password.fault.about-you");
            }
        }
        if (ownPart(plain, Stream.concat(COMMON.stream(), words(about).stream()).toList()) < LEAST_OF_ONES_OWN) {
            throw new Invalid("core.password.fault.common");
        }
    }

    private static List<String> words(List<String> about) {
        return about.stream()
                .flatMap(phrase -> Stream.concat(Stream.of(phrase), Stream.of(phrase.split("[^\\p{L}\\p{N}]+", -1))))
                .map(PasswordRules::plain)
                .map(phrase -> phrase.replaceAll("[^\\p{L}]", ""))
                .filter(word -> word.length() >= 3)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    /** How much is left without these words, digits that only count on, letters that repeat, and signs. */
    private static int ownPart(String plain, List<String> words) {
        String left = plain.replaceAll("[^\\p{L}\\p{N}]", "");
        for (String word : words) {
            left = left.replace(word, "-");
        }
        left = left.replaceAll("(.)\\1{2,}", "-");
        int own = 0;
        for (int i = 0; i < left.length(); i++) {
            boolean countsOn = i > 0 && Math.abs(left.charAt(i) - left.charAt(i - 1)) <= 1;
            if (left.charAt(i) != '-' && !countsOn) {
                own++;
            }
        }
        return own;
    }

    /** Whether it is one short piece again and again. */
    private static boolean repeats(String text) {
        int again = (text + text).indexOf(text, 1);
        return again <= text.length() / 2;
    }

    /** Small letters; digits and signs that stand for letters are read as those letters. */
    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replace('0', 'o')
                .replace('3', 'e')
                .replace('4', 'a')
                .replace('@', 'a')
                .replace('5', 's')
                .replace('$', 's')
                .replace('!', 'i')
                .replace('1', 'i');
    }

    private static List<String> common() {
        try (InputStream list = PasswordRules.class.getResourceAsStream("common-passwords.txt");
                BufferedReader lines = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(PasswordRules::plain)
                    // The longest first: "password" must go before "pass" does.
                    .sorted(Comparator.comparingInt(String::length).reversed())
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
