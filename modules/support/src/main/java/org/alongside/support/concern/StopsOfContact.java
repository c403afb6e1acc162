package org.alongside.support.concern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.core.contactstop.StoppedContact;
import org.alongside.core.participant.Participants;
import org.alongside.spi.ParticipantId;

/** Tells whoever brings two people together that it is not possible for now. */
@ApplicationScoped
class StopsOfContact implements StoppedContact {
    @Inject
    private ConcernRows rows;

    @Inject
    private Participants participants;

    @Override
    public boolean isStopped(ParticipantId one, ParticipantId other) {
        return rows.isStopped(participants.sameAs(one), participants.sameAs(other));
    }

    @Override
    public Set<ParticipantId> concerned() {
        return rows.stopped().stream()
                .flatMap(stop -> Stream.of(stop.one(), stop.other()))
                .distinct()
                .flatMap(person -> participants.sameAs(person).stream())
                .collect(Collectors.toSet());
    }
}
