package org.alongside.support.training;

import java.util.Objects;
import java.util.UUID;

/** Names a session of a course. */
public record SessionId(UUID value) {
    public SessionId {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
