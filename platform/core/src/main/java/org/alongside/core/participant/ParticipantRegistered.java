package org.alongside.core.participant;

import org.alongside.spi.ParticipantId;

/** Somebody was added to the current programme. Told in the same transaction. */
public record ParticipantRegistered(ParticipantId participant) {}
