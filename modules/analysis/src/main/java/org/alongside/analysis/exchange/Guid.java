package org.alongside.analysis.exchange;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Names one thing of a project. Programs write these in any case and with braces or without; here two are equal when they mean the
 * same. They are unique among things of one kind only: real files use one id for a code and a document.
 *
 * @param value in small letters, without braces
 */
record Guid(String value) implements Serializable, Comparable<Guid> {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    /** Whatever we name has its name from here (a random id, drawn once). */
    private static final UUID OURS = UUID.fromString("5b0f9a6e-7c39-4e0e-9d43-1c8f5d5f5a27");

    private static final int VERSION = 5;

    Guid {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not an id");
        }
    }

    /** The id that was written; what does not have the form of one becomes one that stands for it. */
    static Guid of(String written) {
        String bare = written.strip().toLowerCase(Locale.ROOT);
        if (bare.startsWith("{") && bare.endsWith("}")) {
            bare = bare.substring(1, bare.length() - 1).strip();
        }
        return FORM.matcher(bare).matches() ? new Guid(bare) : named("written", bare);
    }

    /**
     * The id of something of ours: the same each time, so that two files can be compared, and nothing that leads back to it (UUID
     * version 5, RFC 9562, section 5.5).
     */
    static Guid named(String kind, String name) {
        byte[] hash;
        try {
            MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
            sha1.update(bytes(OURS));
            hash = sha1.digest((kind + "/" + name).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException neverSinceJava1) {
            throw new IllegalStateException(neverSinceJava1);
        }
        long most = (number(hash, 0) & 0xFFFF_FFFF_FFFF_0FFFL) | ((long) VERSION << 12);
        long least = (number(hash, Long.BYTES) & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new Guid(new UUID(most, least).toString());
    }

    private static byte[] bytes(UUID id) {
        byte[] bytes = new byte[2 * Long.BYTES];
        for (int i = 0; i < Long.BYTES; i++) {
            int shift = Byte.SIZE * (Long.BYTES - 1 - i);
            bytes[i] = (byte) (id.getMostSignificantBits() >>> shift);
            bytes[i + Long.BYTES] = (byte) (id.getLeastSignificantBits() >>> shift);
        }
        return bytes;
    }

    private static long number(byte[] bytes, int from) {
        long number = 0;
        for (int i = from; i < from + Long.BYTES; i++) {
            number = (number << Byte.SIZE) | Byte.toUnsignedLong(bytes[i]);
        }
        return number;
    }

    @Override
    public int compareTo(Guid other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
