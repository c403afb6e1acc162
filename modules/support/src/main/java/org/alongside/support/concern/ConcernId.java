package org.alongside.support.concern;

import java.util.Objects;
import java.util.UUID;

/** Names a concern. */
public record ConcernId(UUID value) {
    public ConcernId {
        Objects.requireNonNull(value, "value");
    }

    /** Reads the text form. */
    public static ConcernId of(String text) {
        return new ConcernId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
