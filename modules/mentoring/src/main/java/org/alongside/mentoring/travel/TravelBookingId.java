package org.alongside.mentoring.travel;

import java.util.Objects;
import java.util.UUID;

/** Names booked travel. */
public record TravelBookingId(UUID value) {

    public TravelBookingId {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
