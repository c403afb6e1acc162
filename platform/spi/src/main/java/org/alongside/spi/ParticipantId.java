package org.alongside.spi;

import java.util.Objects;
import java.util.UUID;

/** Names a participant within one programme; it tells nothing about the person. */
public record ParticipantId(UUID value) {
    public ParticipantId {
        Objects.requireNonNull(value, "value");
    }

    /** Reads the text form, as found in URLs and exchanged files. */
    public static ParticipantId of(String text) {
        return new ParticipantId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
