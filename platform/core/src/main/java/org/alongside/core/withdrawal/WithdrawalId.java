package org.alongside.core.withdrawal;

import java.util.UUID;

/** Names a withdrawal. */
public record WithdrawalId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
