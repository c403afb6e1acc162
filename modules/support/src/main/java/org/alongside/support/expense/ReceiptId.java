package org.alongside.support.expense;

import java.util.Objects;
import java.util.UUID;

/** Names a receipt. */
public record ReceiptId(UUID value) {
    public ReceiptId {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
