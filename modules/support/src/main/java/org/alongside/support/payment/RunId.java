package org.alongside.support.payment;

import java.util.Objects;
import java.util.UUID;

/** Names a payment run. */
public record RunId(UUID value) {
    public RunId {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
