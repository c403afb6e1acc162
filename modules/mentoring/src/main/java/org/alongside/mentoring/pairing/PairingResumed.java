package org.alongside.mentoring.pairing;

import org.alongside.mentoring.PairingId;
import org.alongside.spi.ParticipantId;

/** The break of two people is over, by whatever way. Told in the same transaction. */
public record PairingResumed(PairingId pairing, ParticipantId trainee) {}
