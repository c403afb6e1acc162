package org.alongside.mentoring;

import org.alongside.spi.InitiativeId;
import org.alongside.spi.ParticipantId;

/** A pairing ended, as planned or early; both count as having taken part (R12). Told in the same transaction. */
public record PairingEnded(PairingId pairing, InitiativeId initiative, ParticipantId mentor, ParticipantId trainee) {}
