package org.alongside.core.contactstop;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
     * With whom each of these people shall have no contact for now; whoever may meet everybody is left out. One question for many
     * people, for those who look for pairs, and as silent as {@link #between}.
     */
    @ForEverybody("for use cases that have checked their caller; told to nobody")
    public Map<ParticipantId, Set<ParticipantId>> of(Collection<ParticipantId> people) {
        Set<ParticipantId> concerned =
                keepers.stream().flatMap(keeper -> keeper.concerned().stream()).collect(Collectors.toSet());
        return people.stream()
                .filter(concerned::contains)
                .distinct()
                .collect(Collectors.toMap(
                        one -> one,
                        one -> concerned.stream()
                                .filter(other -> !other.equals(one) && between(one, other))
                                .collect(Collectors.toSet())));
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
