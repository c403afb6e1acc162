package org.alongside.core.document;

import java.util.UUID;

/** Names a version of a consent document. */
public record DocumentId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
