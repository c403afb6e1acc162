package org.alongside.mentoring.enrolment;

import org.alongside.spi.InitiativeId;
import org.alongside.spi.ParticipantId;

/** Somebody takes part in a scheme no longer. Told in the same transaction: what they are part of ends with it. */
public record EnrolmentStopped(InitiativeId initiative, ParticipantId participant) {}
