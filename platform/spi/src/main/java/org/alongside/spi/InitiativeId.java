package org.alongside.spi;

import java.util.Objects;
import java.util.UUID;

/** Names one initiative of a programme. */
public record InitiativeId(UUID value) {
    public InitiativeId {
        Objects.requireNonNull(value, "value");
    }

    /** Reads the text form, as found in URLs and exchanged files. */
    public static InitiativeId of(String text) {
        return new InitiativeId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
