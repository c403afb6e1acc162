package org.alongside.support.advance;

import java.util.Objects;
import java.util.UUID;

/** Names travel that was paid beforehand. */
public record PrepaidId(UUID value) {
    public PrepaidId {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
