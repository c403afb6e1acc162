package org.alongside.mentoring.met;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.alongside.core.contactstop.ContactStopped;
import org.alongside.core.contactstop.StoppedContact;
import org.alongside.spi.ParticipantId;

/** Stands in for the module that looks after concerns: mentoring knows it not. */
@ApplicationScoped
public class Apart implements StoppedContact {
    @Inject
    private Event<ContactStopped> stopped;

    private final Set<Set<ParticipantId>> two = ConcurrentHashMap.newKeySet();

    /** No contact between the two from now on. */
    public void keep(ParticipantId one, ParticipantId other) {
        hold(one, other);
        stopped.fire(new ContactStopped(one, other));
    }

    /** The same, come about without being told, as when somebody turns out to be on record twice. */
    public void hold(ParticipantId one, ParticipantId other) {
        two.add(Set.of(one, other));
    }

    /** Contact is possible again. */
    public void letMeet(ParticipantId one, ParticipantId other) {
        two.remove(Set.of(one, other));
    }

    @Override
    public boolean isStopped(ParticipantId one, ParticipantId other) {
        return two.contains(Set.of(one, other));
    }

    @Override
    public Set<ParticipantId> concerned() {
        return two.stream().flatMap(Set::stream).collect(Collectors.toSet());
    }
}
