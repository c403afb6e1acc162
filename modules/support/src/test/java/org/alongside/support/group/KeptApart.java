package org.alongside.support.group;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.alongside.core.contactstop.StoppedContact;
import org.alongside.spi.ParticipantId;

/** Two people of a test who shall have no contact. */
@ApplicationScoped
class KeptApart implements StoppedContact {
    private final AtomicReference<Set<ParticipantId>> two = new AtomicReference<>(Set.of());

    void keep(ParticipantId one, ParticipantId other) {
        two.set(Set.of(one, other));
    }

    @Override
    public boolean isStopped(ParticipantId one, ParticipantId other) {
        Set<ParticipantId> asked = new HashSet<>(Set.of(one));
        asked.add(other);
        return asked.size() == 2 && asked.equals(two.get());
    }

    @Override
    public Set<ParticipantId> concerned() {
        return two.get();
    }
}
