package org.alongside.mentoring;

import org.alongside.spi.InitiativeId;
import org.alongside.spi.ParticipantId;

/** Two people were introduced. Told in the same transaction. */
public record PairingCreated(PairingId pairing, InitiativeId initiative, ParticipantId mentor, ParticipantId trainee) {}
