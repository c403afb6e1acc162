package org.alongside.support.training;

import java.util.Objects;
import java.util.UUID;

/** Names that somebody did a course. */
public record DoneId(UUID value) {
    public DoneId {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
