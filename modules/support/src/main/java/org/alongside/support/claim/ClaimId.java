package org.alongside.support.claim;

import java.util.Objects;
import java.util.UUID;

/** Names a claim. */
public record ClaimId(UUID value) {
    public ClaimId {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
