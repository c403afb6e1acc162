package org.alongside.mentoring.pairing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.core.initiative.Companions;
import org.alongside.core.participant.Participants;
import org.alongside.spi.ParticipantId;

/**
 * Whom somebody knows because the two were introduced: pairs of which only was thought do not count. Where somebody was on record
 * twice, each of their records counts, and they are named by the one that stands.
 */
@ApplicationScoped
class IntroducedTo implements Companions {
    @Inject
    private PairingRows rows;

    @Inject
    private Participants participants;

    @Override
    public Set<ParticipantId> of(ParticipantId somebody) {
        Map<ParticipantId, ParticipantId> joined = participants.joined();
        return participants.sameAs(somebody).stream()
                .flatMap(this::introducedTo)
                .map(partner -> joined.getOrDefault(partner, partner))
                .collect(Collectors.toSet());
    }

    private Stream<ParticipantId> introducedTo(ParticipantId self) {
        return rows.of(self).stream()
                .filter(pairing -> pairing.introducedOn().isPresent())
                .map(pairing -> pairing.mentor().equals(self) ? pairing.trainee() : pairing.mentor());
    }
}
