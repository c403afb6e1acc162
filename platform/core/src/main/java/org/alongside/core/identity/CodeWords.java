package org.alongside.core.identity;

import java.security.SecureRandom;
import java.util.Locale;
import org.alongside.core.digest.Sha256;

/**
 * How a code looks on paper: sixteen letters and digits in groups of four, 80 random bits. None looks like another (Crockford's
 * alphabet), and what people type instead of it is understood.
 */
public final class CodeWords {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 16;
    private static final int GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private CodeWords() {}

    /** A new code. */
    public static String fresh() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            if (i > 0 && i % GROUP == 0) {
                code.append('-');
            }
            code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }

    /** What is kept of it. Without salt, so that it can be found; 80 random bits are no word of any list. */
    public static String hash(String typed) {
        String plain = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\-.]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return Sha256.hex(plain);
    }
}
