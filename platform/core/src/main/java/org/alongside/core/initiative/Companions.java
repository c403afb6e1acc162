package org.alongside.core.initiative;

import java.util.Set;
import org.alongside.spi.ParticipantId;

/** Tells whom somebody knows because an initiative brought them together. A kind of initiative that does so brings one. */
public interface Companions {
    /** Everybody they were introduced to, whether or not that is over. */
    Set<ParticipantId> of(ParticipantId somebody);
}
