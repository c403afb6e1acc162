package org.alongside.analysis.study;

import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** Names a study. */
public record StudyId(UUID value) implements Serializable {
    public StudyId {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
