package org.alongside.mentoring.pairing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.stream.Collectors;
import org.alongside.core.initiative.Companions;
import org.alongside.spi.ParticipantId;

/** Whom somebody knows because the two were introduced: pairs of which only was thought do not count. */
@ApplicationScoped
class IntroducedTo implements Companions {
    @Inject
    private PairingRows rows;

    @Override
    public Set<ParticipantId> of(ParticipantId somebody) {
        return rows.of(somebody).stream()
                .filter(pairing -> pairing.introducedOn().isPresent())
                .map(pairing -> pairing.mentor().equals(somebody) ? pairing.trainee() : pairing.mentor())
                .collect(Collectors.toSet());
    }
}
