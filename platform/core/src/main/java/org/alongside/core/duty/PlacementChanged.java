package org.alongside.core.duty;

import org.alongside.spi.ParticipantId;

/** Where somebody works changed, so whoever obeys conflicts of care (R11) looks again. Told in the same transaction. */
public record PlacementChanged(ParticipantId participant) {}
