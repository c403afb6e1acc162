package org.alongside.core.detail;

import org.alongside.spi.ParticipantId;

/** Somebody of the staff wrote down what a person told of themselves; told in the transaction that wrote it, so that they hear of it. */
public record DetailsTold(ParticipantId participant) {}
