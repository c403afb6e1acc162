package org.alongside.mentoring.wish;

import org.alongside.spi.ParticipantId;

/** Somebody said what they would like, so whoever obeys it looks again. Told in the same transaction. */
public record WishTold(ParticipantId participant) {}
