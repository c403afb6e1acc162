package org.alongside.mentoring;

import java.util.Objects;
import java.util.UUID;

/** Names a meeting; also the id of the activity that core is told of. */
public record MeetingId(UUID value) {

    public MeetingId {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
