package org.alongside.support.recognition;

import java.util.Objects;
import java.util.UUID;

/** Names an invitation. */
public record InvitationId(UUID value) {
    public InvitationId {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
