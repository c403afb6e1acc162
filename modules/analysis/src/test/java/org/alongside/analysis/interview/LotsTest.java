package org.alongside.analysis.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.alongside.spi.ParticipantId;
import org.junit.jupiter.api.Test;

class LotsTest {
    private final List<ParticipantId> seven =
            Stream.generate(() -> new ParticipantId(UUID.randomUUID())).limit(7).toList();

    @Test
    void everybodyGetsANumberOfTheirOwn() {
        assertThat(new Lots().drawFor(seven).values()).containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7);
    }

    @Test
    void whoeverHasANumberKeepsIt() {
        Lots lots = new Lots();
        lots.drawn(seven.get(6), 1);
        lots.drawn(seven.get(2), 2);
        assertThat(lots.drawFor(seven))
                .containsEntry(seven.get(6), 1)
                .containsEntry(seven.get(2), 2)
                .hasSize(7);
    }

    @Test
    void theOrderOfInterviewsDoesNotShow() {
        boolean mixed = Stream.generate(() -> new Lots().drawFor(seven))
                .limit(40)
                .anyMatch(numbers -> numbers.get(seven.get(0)) != 1);
        assertThat(mixed).isTrue();
    }
}
