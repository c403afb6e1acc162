package org.alongside.core.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.alongside.core.digest.Sha256;

/**
 * A line as the chain holds it.
 *
 * <p>Canonical form, UTF-8, one item to a line, {@code -} for what is absent: {@code alongside-audit-1}, the hash before, the
 * position, the id, microseconds since 1970, actor, action, subject, the salted hash of whom it is about, purpose, digest of the
 * people. None of these can hold a line break. Its SHA-256, in hexadecimal digits, is the hash of the line.
 *
 * @param about whom it is about, beside the chain; absent when they were forgotten or it is about nobody
 * @param people the digest of those who were in the list that was read
 */
public record ChainLine(
        UUID id,
        Instant at,
        UUID actor,
        String action,
        String subject,
        Optional<UUID> about,
        Optional<String> aboutHash,
        Optional<String> purpose,
        Optional<String> people) {
    private static final String VERSION = "alongside-audit-1";
    private static final String NOTHING = "-";

    /** What stands before the first line of a programme. */
    public static String beginning(UUID programme) {
        return Sha256.hex(VERSION + "\n" + programme);
    }

    /** The hash of this line at that place after that hash. */
    public String hash(long position, String before) {
        return Sha256.hex(String.join(
                "\n",
                VERSION,
                before,
                Long.toString(position),
                id.toString(),
                Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, at)),
                actor.toString(),
                action,
                subject,
                // Lines from before there were salts name the person in the chain itself.
                aboutHash.or(() -> about.map(UUID::toString)).orElse(NOTHING),
                purpose.orElse(NOTHING),
                people.orElse(NOTHING)));
    }

    /** The hash of somebody's id with their own salt. */
    public static String person(String salt, UUID participant) {
        return Sha256.hex(salt + "\n" + participant);
    }

    /** The digest of several people: of their hashes, in order. */
    public static String people(Collection<String> hashes) {
        return Sha256.hex(String.join("\n", hashes.stream().sorted().toList()));
    }
}
