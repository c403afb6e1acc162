package org.alongside.core.initiative;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alongside.spi.InitiativeId;
import org.alongside.spi.ParticipantId;

/**
 * Something was planned, its time is over, and nobody said what became of it. It stays unmarked: this is a reason to see how
 * people are, never to chase them (R5).
 *
 * @param lookAfter the people to see about
 */
public record ActivityUnmarked(
        UUID activity, InitiativeId initiative, LocalDate planned, List<ParticipantId> lookAfter) {
    public ActivityUnmarked {
        lookAfter = List.copyOf(lookAfter);
    }
}
