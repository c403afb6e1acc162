package org.alongside.support.yousaid;

import java.util.Objects;
import java.util.UUID;

/** Names what one person said. */
public record ContributionId(UUID value) {
    public ContributionId {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
