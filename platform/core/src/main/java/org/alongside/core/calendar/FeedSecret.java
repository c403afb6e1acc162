package org.alongside.core.calendar;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.alongside.core.digest.Sha256;
import org.alongside.core.programme.ProgrammeId;

/**
 * What opens somebody's calendar: 256 random bits, and before them the programme, so that the wall between programmes need not be
 * left to find out whose it is. Only its digest is kept.
 *
 * @param text 64 characters, as they stand in the address
 */
record FeedSecret(ProgrammeId programme, String text) {
    private static final int PROGRAMME = 16;
    private static final int RANDOM_BYTES = 32;
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{64}");
    private static final SecureRandom RANDOM = new SecureRandom();

    static FeedSecret random(ProgrammeId programme) {
        byte[] random = new byte[RANDOM_BYTES];
        RANDOM.nextBytes(random);
        byte[] all = ByteBuffer.allocate(PROGRAMME + RANDOM_BYTES)
                .putLong(programme.value().getMostSignificantBits())
                .putLong(programme.value().getLeastSignificantBits())
                .put(random)
                .array();
        return new FeedSecret(programme, Base64.getUrlEncoder().withoutPadding().encodeToString(all));
    }

    /** Whatever somebody sent; empty when it cannot be one. */
    static Optional<FeedSecret> read(String text) {
        if (!SHAPE.matcher(text).matches()) {
            return Optional.empty();
        }
        ByteBuffer all = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
        return Optional.of(new FeedSecret(new ProgrammeId(new UUID(all.getLong(), all.getLong())), text));
    }

    String hash() {
        return Sha256.hex(text);
    }

    /** A secret belongs in no log. */
    @Override
    public String toString() {
        return "FeedSecret";
    }
}
