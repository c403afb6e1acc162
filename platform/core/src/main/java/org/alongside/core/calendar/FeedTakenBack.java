package org.alongside.core.calendar;

import org.alongside.spi.ParticipantId;

/** Somebody of the staff took the address of a person's calendar back; told in the same transaction, so that they hear of it. */
public record FeedTakenBack(ParticipantId participant) {}
