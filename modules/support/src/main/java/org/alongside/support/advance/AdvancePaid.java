package org.alongside.support.advance;

import org.alongside.spi.ParticipantId;

/**
 * Somebody has money beforehand from some day on, today or before: what they have spent since then comes out of it. Told in the same
 * transaction.
 */
public record AdvancePaid(ParticipantId person) {}
