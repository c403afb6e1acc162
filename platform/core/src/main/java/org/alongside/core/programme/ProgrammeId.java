package org.alongside.core.programme;

import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** Names a programme. */
public record ProgrammeId(UUID value) implements Serializable {
    public ProgrammeId {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
