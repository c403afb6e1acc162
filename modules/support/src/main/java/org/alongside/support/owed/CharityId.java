package org.alongside.support.owed;

import java.util.Objects;
import java.util.UUID;

/** Names a charity to which people can give their pay. */
public record CharityId(UUID value) {
    public CharityId {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
