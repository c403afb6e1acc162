package org.alongside.core.contactstop;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.alongside.core.identity.ForEverybody;
import org.alongside.spi.ParticipantId;

/** Whether two people may be brought together just now. */
@ApplicationScoped
@Transactional
public class ContactStops {
    @Inject
    @Any
    private Instance<StoppedContact> keepers;

    /** Whether there shall be no contact between the two for now. Says neither why nor until when, and is never shown as a fact. */
    @ForEverybody("a yes or no, for use cases that have checked their caller")
    public boolean between(ParticipantId one, ParticipantId other) {
        return keepers.stream().anyMatch(keeper -> keeper.isStopped(one, other));
    }

    /**
     * Insists that the two may be brought together just now.
     *
     * @throws NotPossibleAtTheMoment when not
     */
    @ForEverybody("for use cases that have checked their caller")
    public void insistPossible(ParticipantId one, ParticipantId other) {
        if (between(one, other)) {
            throw new NotPossibleAtTheMoment();
        }
    }
}
