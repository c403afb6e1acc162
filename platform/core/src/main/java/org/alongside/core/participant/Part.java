package org.alongside.core.participant;

/** From which side somebody takes part. */
public enum Part {
    /** Brings lived experience: as a service user, a carer, or whatever word they choose. */
    LIVED_EXPERIENCE,
    /** Is in training. */
    TRAINEE
}
