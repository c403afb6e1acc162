package org.alongside.support.training;

import java.util.Objects;
import java.util.UUID;

/** Names a course. */
public record CourseId(UUID value) {
    public CourseId {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
