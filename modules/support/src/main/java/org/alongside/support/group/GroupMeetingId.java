package org.alongside.support.group;

import java.util.Objects;
import java.util.UUID;

/** Names a meeting of a group. */
public record GroupMeetingId(UUID value) {
    public GroupMeetingId {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
