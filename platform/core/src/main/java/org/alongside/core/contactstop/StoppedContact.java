package org.alongside.core.contactstop;

import java.util.Set;
import org.alongside.spi.ParticipantId;

/** Knows who shall have no contact. A bean of whoever keeps it; {@link ContactStops} asks all there are. */
public interface StoppedContact {
    /** Whether there shall be no contact between the two now, in whichever order they are named. */
    boolean isStopped(ParticipantId one, ParticipantId other);

    /** Everybody, by each of their records, who shall have no contact with somebody now. */
    Set<ParticipantId> concerned();
}
