package org.alongside.core.identity;

import java.util.Set;
import org.alongside.spi.ParticipantId;

/**
 * Tells whose lines give a trainee's pair away besides the trainee's own: the other one of the two. A kind of initiative that
 * pairs people brings one; the assessment firewall (R6) reads it where something is kept about one of the two alone.
 */
public interface PairedWith {
    /** Everybody who is or was in a pair with one of these trainees. Asked on behalf of the firewall: it hides nothing. */
    Set<ParticipantId> pairedWith(Set<ParticipantId> trainees);
}
