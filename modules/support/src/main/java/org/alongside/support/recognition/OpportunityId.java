package org.alongside.support.recognition;

import java.util.Objects;
import java.util.UUID;

/** Names an opportunity. */
public record OpportunityId(UUID value) {
    public OpportunityId {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
