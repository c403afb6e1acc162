package org.alongside.core.initiative;

import java.time.LocalDate;
import org.alongside.spi.InitiativeId;
import org.alongside.spi.ParticipantId;

/** Somebody's part in an initiative ended. It counts as taking part, however it ended (R12). */
public record EngagementEnded(InitiativeId initiative, ParticipantId participant, String role, LocalDate on) {}
