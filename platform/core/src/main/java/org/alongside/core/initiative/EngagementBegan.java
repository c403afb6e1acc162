package org.alongside.core.initiative;

import java.time.LocalDate;
import org.alongside.spi.InitiativeId;
import org.alongside.spi.ParticipantId;

/** Somebody began to take part in an initiative. Told in the same transaction. */
public record EngagementBegan(InitiativeId initiative, ParticipantId participant, String role, LocalDate on) {}
