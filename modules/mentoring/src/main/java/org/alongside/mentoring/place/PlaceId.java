package org.alongside.mentoring.place;

import java.util.Objects;
import java.util.UUID;

/** Names a place of the programme's list. */
public record PlaceId(UUID value) {

    public PlaceId {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
