package org.alongside.analysis.codebook;

import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** Names a code. */
public record CodeId(UUID value) implements Serializable {
    public CodeId {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
