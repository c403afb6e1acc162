package org.alongside.support.promise;

import java.util.Objects;
import java.util.UUID;

/** Names a promise. */
public record PromiseId(UUID value) {
    public PromiseId {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
