package org.alongside.core.withdrawal;

import java.util.UUID;

/** Names a withdrawal. */
public record WithdrawalId(UUID value) {
    static WithdrawalId random() {
        return new WithdrawalId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
