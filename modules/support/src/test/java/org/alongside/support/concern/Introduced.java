package org.alongside.support.concern;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.alongside.core.identity.PairedWith;
import org.alongside.core.initiative.Companions;
import org.alongside.spi.ParticipantId;

/** Stands in for a kind of initiative that pairs people: support knows none. */
@ApplicationScoped
public class Introduced implements Companions, PairedWith {
    private final Map<ParticipantId, ParticipantId> mentorOf = new ConcurrentHashMap<>();

    /** The two are a pair. */
    public void pair(ParticipantId mentor, ParticipantId trainee) {
        mentorOf.put(trainee, mentor);
    }

    @Override
    public Set<ParticipantId> of(ParticipantId somebody) {
        return mentorOf.entrySet().stream()
                .filter(pair ->
                        pair.getKey().equals(somebody) || pair.getValue().equals(somebody))
                .map(pair -> pair.getKey().equals(somebody) ? pair.getValue() : pair.getKey())
                .collect(Collectors.toSet());
    }

    @Override
    public Set<ParticipantId> pairedWith(Set<ParticipantId> trainees) {
        return mentorOf.entrySet().stream()
                .filter(pair -> trainees.contains(pair.getKey()))
                .map(Map.Entry::getValue)
                .collect(Collectors.toSet());
    }
}
