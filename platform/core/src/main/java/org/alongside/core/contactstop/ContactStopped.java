package org.alongside.core.contactstop;

import org.alongside.spi.ParticipantId;

/** From now on there shall be no contact between the two. Told in the same transaction. */
public record ContactStopped(ParticipantId one, ParticipantId other) {}
