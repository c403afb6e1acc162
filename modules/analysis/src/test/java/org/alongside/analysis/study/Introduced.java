package org.alongside.analysis.study;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.core.initiative.Companions;
import org.alongside.spi.ParticipantId;

/** Stands in for a kind of initiative that pairs people: analysis knows none. */
@ApplicationScoped
class Introduced implements Companions {
    private final Map<ParticipantId, ParticipantId> mentorOf = new ConcurrentHashMap<>();

    void pair(ParticipantId mentor, ParticipantId trainee) {
        mentorOf.put(trainee, mentor);
    }

    @Override
    public Set<ParticipantId> of(ParticipantId somebody) {
        return mentorOf.entrySet().stream()
                .flatMap(pair -> Stream.of(pair, Map.entry(pair.getValue(), pair.getKey())))
                .filter(pair -> pair.getKey().equals(somebody))
                .map(Map.Entry::getValue)
                .collect(Collectors.toSet());
    }
}
