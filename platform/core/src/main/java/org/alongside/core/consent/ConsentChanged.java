package org.alongside.core.consent;

import org.alongside.spi.ParticipantId;
import org.alongside.spi.Purpose;

/** Somebody decided. Told in the same transaction. */
public record ConsentChanged(ParticipantId participant, Purpose purpose, Decision decision) {}
