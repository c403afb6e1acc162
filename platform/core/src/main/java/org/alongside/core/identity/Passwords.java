package org.alongside.core.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Argon2id with 19 MiB, two passes and one lane, the first of OWASP's recommended settings, written as a PHC string
 * (<code>$argon2id$v=19$m=19456,t=2,p=1$salt$hash</code>).
 */
public final class Passwords {
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int HASH_BYTES = 32;
    private static final int SALT_BYTES = 16;

    /** No more at once than there are cores, and never above four: each takes 19 MiB and some 40 ms of a core. */
    public static final int AT_ONCE = Math.min(4, Runtime.getRuntime().availableProcessors());

    private static final Semaphore FREE = new Semaphore(AT_ONCE, true);

    /** Nobody waits longer for a turn; a page that hangs is worse than one that says why. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(15);

    private static final SecureRandom RANDOM = new SecureRandom();

    private Passwords() {}

    /**
     * A new hash with a new salt.
     *
     * @throws Busy when too many others are being hashed
     */
    public static String hash(String password) {
        byte[] salt = random(SALT_BYTES);
        return phc(salt, derive(password, salt, MEMORY_KIB, PASSES, LANES));
    }

    /** What no password is known for; checking one against it takes as long as against a real hash. */
    static String ofNobody() {
        return phc(random(SALT_BYTES), random(HASH_BYTES));
    }

    private static String phc(byte[] salt, byte[] hash) {
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=" + MEMORY_KIB + ",t=" + PASSES + ",p=" + LANES + "$" + base64.encodeToString(salt)
                + "$" + base64.encodeToString(hash);
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    /**
     * Whether the password is the one that was hashed. Takes the same time either way.
     *
     * @throws Busy when too many others are being hashed
     */
    public static boolean matches(String password, String phc) {
        String[] parts = phc.split("\\$", -1);
        if (parts.length != 6 || !parts[1].equals("argon2id")) {
            throw new IllegalStateException("Not an Argon2id hash");
        }
        int memory = 0;
        int passes = 0;
        int lanes = 0;
        for (String parameter : parts[3].split(",", -1)) {
            int value = Integer.parseInt(parameter.substring(2));
            switch (parameter.charAt(0)) {
                case 'm' -> memory = value;
                case 't' -> passes = value;
                case 'p' -> lanes = value;
                default -> throw new IllegalStateException("Unknown Argon2 parameter");
            }
        }
        byte[] salt = Base64.getDecoder().decode(parts[4]);
        byte[] expected = Base64.getDecoder().decode(parts[5]);
        return MessageDigest.isEqual(expected, derive(password, salt, memory, passes, lanes));
    }

    private static byte[] derive(String password, byte[] salt, int memory, int passes, int lanes) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(memory)
                .withIterations(passes)
                .withParallelism(lanes)
                .withSalt(salt)
                .build());
        byte[] hash = new byte[HASH_BYTES];
        // The same letters can be typed in two ways where they have accents; both must open the door.
        byte[] typed = Normalizer.normalize(password, Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8);
        waitForATurn();
        try {
            generator.generateBytes(typed, hash);
        } finally {
            FREE.release();
        }
        return hash;
    }

    private static void waitForATurn() {
        try {
            if (!FREE.tryAcquire(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Busy();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new Busy();
        }
    }
}
