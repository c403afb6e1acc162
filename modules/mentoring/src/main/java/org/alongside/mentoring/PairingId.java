package org.alongside.mentoring;

import java.util.Objects;
import java.util.UUID;

/** Names a pairing. */
public record PairingId(UUID value) {

    public PairingId {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
