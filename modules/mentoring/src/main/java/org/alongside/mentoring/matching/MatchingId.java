package org.alongside.mentoring.matching;

import java.util.Objects;
import java.util.UUID;

/** Names one run of the matching. */
public record MatchingId(UUID value) {

    public MatchingId {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
