package org.alongside.support.yousaid;

import java.util.Objects;
import java.util.UUID;

/** Names a suggestion. */
public record SuggestionId(UUID value) {
    public SuggestionId {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
