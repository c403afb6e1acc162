package org.alongside.mentoring.pairing;

import org.alongside.mentoring.PairingId;

/** A pair that took a break meets again, because staff wrote it down. */
public record PauseOver(PairingId pairing) {}
