package org.alongside.mentoring.matching;

import org.alongside.spi.ParticipantId;

/** Two people. */
public record Two(ParticipantId mentor, ParticipantId trainee) {}
