package org.alongside.core.initiative;

import java.util.List;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.Role;
import org.alongside.spi.InitiativeId;
import org.alongside.spi.ParticipantId;

/**
 * Tells what somebody has to have done before they begin something. Whoever keeps courses brings one; whoever lets people begin
 * asks all there are. It is asked before a beginning only: nobody is taken out of what goes on already, whatever has run out
 * since.
 */
public interface TrainingGate {
    /**
     * The titles of what is missing before that person takes that part, in an order that is always the same; empty when they may
     * begin.
     *
     * @param role one of the roles of the initiative's kind
     */
    List<String> missing(InitiativeId initiative, String role, ParticipantId participant);

    /** The titles of what is missing before that member of staff works in that role; empty when nothing is. */
    List<String> missing(Role role, AccountId account);
}
