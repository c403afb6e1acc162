package org.alongside.analysis.coding;

import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** Names a coding. */
public record CodingId(UUID value) implements Serializable {
    public CodingId {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
