package org.alongside.support.advance;

import java.util.Objects;
import java.util.UUID;

/** Names an advance. */
public record AdvanceId(UUID value) {
    public AdvanceId {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
