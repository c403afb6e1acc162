package org.alongside.mentoring.enrolment;

import java.util.Objects;
import java.util.UUID;

/** Names an enrolment. */
public record EnrolmentId(UUID value) {

    public EnrolmentId {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
