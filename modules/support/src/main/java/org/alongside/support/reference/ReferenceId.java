package org.alongside.support.reference;

import java.util.Objects;
import java.util.UUID;

/** Names a reference that somebody asked for. */
public record ReferenceId(UUID value) {
    public ReferenceId {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
