package org.alongside.support.owed;

import java.util.Optional;
import org.alongside.spi.InitiativeId;
import org.alongside.spi.ParticipantId;

/**
 * Something that was paid.
 *
 * @param initiative what it was for; empty when it belongs to none
 * @param days from the day on which the person asked for it to the day on which it was paid
 */
public record Paid(Optional<InitiativeId> initiative, ParticipantId participant, long days) {}
