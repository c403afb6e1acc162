package org.alongside.core.consent;

import org.alongside.spi.ParticipantId;
import org.alongside.spi.Purpose;

/** Somebody decided. Told in the same transaction. */
public record ConsentChanged(ParticipantId participant, Purpose purpose, Decision decision, Method method) {
    /** Whether somebody else wrote it down for them. */
    public boolean writtenForThem() {
        return method.toldToStaff();
    }
}
