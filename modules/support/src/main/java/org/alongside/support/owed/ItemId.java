package org.alongside.support.owed;

import java.util.Objects;
import java.util.UUID;

/** Names something that is owed, whatever its kind: a claim, an expense. */
public record ItemId(UUID value) {
    public ItemId {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
