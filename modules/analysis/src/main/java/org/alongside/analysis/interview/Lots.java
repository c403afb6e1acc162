package org.alongside.analysis.interview;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alongside.spi.ParticipantId;

/** Draws the numbers that stand for names: who has one keeps it, everybody else gets one of the next by lot. */
final class Lots {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Map<ParticipantId, Integer> numbers = new HashMap<>();

    void drawn(ParticipantId participant, int number) {
        numbers.put(participant, number);
    }

    Map<ParticipantId, Integer> drawFor(Collection<ParticipantId> everybody) {
        List<ParticipantId> without = new ArrayList<>(everybody.stream()
                .distinct()
                .filter(participant -> !numbers.containsKey(participant))
                .toList());
        Collections.shuffle(without, RANDOM);
        int next = numbers.values().stream().mapToInt(Integer::intValue).max().orElse(0) + 1;
        for (ParticipantId participant : without) {
            numbers.put(participant, next++);
        }
        return Map.copyOf(numbers);
    }
}
