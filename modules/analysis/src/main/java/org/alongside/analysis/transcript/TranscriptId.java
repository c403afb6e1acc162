package org.alongside.analysis.transcript;

import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** Names a transcript. */
public record TranscriptId(UUID value) implements Serializable {
    public TranscriptId {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
