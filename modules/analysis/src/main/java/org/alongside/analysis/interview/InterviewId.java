package org.alongside.analysis.interview;

import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** Names an interview. */
public record InterviewId(UUID value) implements Serializable {
    public InterviewId {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
