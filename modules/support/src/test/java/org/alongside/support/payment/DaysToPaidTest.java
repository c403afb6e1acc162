package org.alongside.support.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.alongside.spi.InitiativeId;
import org.alongside.spi.ParticipantId;
import org.alongside.support.owed.Paid;
import org.junit.jupiter.api.Test;

class DaysToPaidTest {
    private static final InitiativeId CIRCLE = new InitiativeId(UUID.randomUUID());

    private static List<Paid> people(long... days) {
        return IntStream.range(0, days.length)
                .mapToObj(i -> new Paid(Optional.of(CIRCLE), new ParticipantId(new UUID(1, i)), days[i]))
                .toList();
    }

    @Test
    void tellsTheMedian() {
        assertThat(DaysToPaid.told(people(30, 2, 9, 4, 7))).contains(7.0);
        assertThat(DaysToPaid.told(people(30, 2, 9, 4, 7, 8))).contains(7.5);
    }

    /** R13: of cohorts of one to ten. */
    @Test
    void isNotToldOfFewerThanFivePeopleHoweverOftenTheyWerePaid() {
        for (int size = 0; size <= 10; size++) {
            assertThat(DaysToPaid.told(people(new long[size])).isPresent()).isEqualTo(size >= 5);
        }
        List<Paid> four = people(1, 2, 3, 4);
        List<Paid> often =
                IntStream.range(0, 100).mapToObj(i -> four.get(i % 4)).toList();
        assertThat(DaysToPaid.told(often)).isEmpty();
    }
}
