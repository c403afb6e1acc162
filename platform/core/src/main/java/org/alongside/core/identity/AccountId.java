package org.alongside.core.identity;

import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** Names an account: somebody who signs in. */
public record AccountId(UUID value) implements Serializable {
    public AccountId {
        Objects.requireNonNull(value, "value");
    }

    /** Reads the text form. */
    public static AccountId of(String text) {
        return new AccountId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
