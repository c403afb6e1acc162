package org.alongside.mentoring.pairing;

import org.alongside.mentoring.PairingId;

/** Two people take a break. Told in the same transaction. */
public record PairingPaused(PairingId pairing) {}
