package org.alongside.core.consent;

import java.util.Set;
import org.alongside.spi.ParticipantId;

/** What these people said yes to has changed, so they are to be asked again. Told in the same transaction. */
public record ToBeAsked(Set<ParticipantId> people) {
    public ToBeAsked {
        people = Set.copyOf(people);
    }
}
