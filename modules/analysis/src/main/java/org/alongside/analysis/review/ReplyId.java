package org.alongside.analysis.review;

import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** Names a reply. */
public record ReplyId(UUID value) implements Serializable {
    public ReplyId {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
