package org.alongside.mentoring.met;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Set;
import org.alongside.core.contactstop.ContactStopped;
import org.alongside.core.contactstop.StoppedContact;
import org.alongside.spi.ParticipantId;

/** Stands in for the module that looks after concerns: mentoring knows it not. */
@ApplicationScoped
public class Apart implements StoppedContact {
    @Inject
    private Event<ContactStopped> stopped;

    private final Set<Set<ParticipantId>> two = new HashSet<>();

    /** No contact between the two from now on. */
    void keep(ParticipantId one, ParticipantId other) {
        two.add(Set.of(one, other));
        stopped.fire(new ContactStopped(one, other));
    }

    /** Contact is possible again. */
    void letMeet(ParticipantId one, ParticipantId other) {
        two.remove(Set.of(one, other));
    }

    @Override
    public boolean isStopped(ParticipantId one, ParticipantId other) {
        return two.contains(Set.of(one, other));
    }
}
