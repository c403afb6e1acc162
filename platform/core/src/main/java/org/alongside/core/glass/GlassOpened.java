package org.alongside.core.glass;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.alongside.core.identity.AccountId;
import org.alongside.spi.ParticipantId;

/** Somebody opened a person's data beyond their role; the person is to be told. Told in the same transaction. */
public record GlassOpened(UUID opening, ParticipantId participant, AccountId by, OffsetDateTime expiresAt) {}
