package org.alongside.core.link;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;
import org.alongside.core.digest.Sha256;

/**
 * A path that only the person knows to whom it is sent. Whoever makes one keeps {@link #hash()} and nothing else of it.
 *
 * @param path of the page, for instance {@code /met/}, and the secret behind it: 144 random bits in 24 characters
 */
public record PersonalLink(String path) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 18;
    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{24}");

    /** A new one to the page of that name. */
    public static PersonalLink to(String page) {
        byte[] secret = new byte[BYTES];
        RANDOM.nextBytes(secret);
        return new PersonalLink(
                "/" + page + "/" + Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
    }

    /** By which it is known again. */
    public String hash() {
        return hash(path.substring(path.lastIndexOf('/') + 1));
    }

    /** Whether it has the form of a secret. */
    static boolean isSecret(String text) {
        return SECRET.matcher(text).matches();
    }

    static String hash(String secret) {
        return Sha256.hex(secret);
    }

    /** Without the secret, which must not get into a log. */
    @Override
    public String toString() {
        return path.substring(0, path.lastIndexOf('/') + 1) + "...";
    }
}
