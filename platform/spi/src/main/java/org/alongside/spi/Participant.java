package org.alongside.spi;

import java.util.Objects;

/**
 * What a plugin learns about a person: an id and the name they chose to be called by. Contact data stays with the platform.
 */
public record Participant(ParticipantId id, String callName) {
    public Participant {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(callName, "callName");
    }
}
