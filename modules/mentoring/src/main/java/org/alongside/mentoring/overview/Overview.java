package org.alongside.mentoring.overview;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.alongside.core.ui.Todo;
import org.alongside.mentoring.PairingId;
import org.alongside.mentoring.pairing.PairingState;
import org.alongside.spi.Initiative;

/**
 * How one scheme goes, for the team. Of meetings only when they are or were planned: what became of them is nobody's to count by pair (R5).
 *
 * @param pairs those that go on first, in order of name
 * @param duties what staff owe, by the day until which; those without a day last
 * @param coming the meetings of the next thirty days, the nearest first
 */
public record Overview(
        Initiative initiative,
        List<Pair> pairs,
        List<Todo> duties,
        List<Coming> coming,
        Counts counts,
        Timeline timeline) {

    /**
     * Where a pair is.
     *
     * @param plannedEnd the day on which they plan to end, as the two of them read it; empty when they are at their end
     */
    public record Pair(
            PairingId id,
            String mentor,
            String trainee,
            PairingState state,
            Optional<ZonedDateTime> next,
            Optional<LocalDate> plannedEnd,
            Optional<LocalDate> endedOn) {}

    /** A meeting that lies ahead. */
    public record Coming(PairingId pair, String mentor, String trainee, ZonedDateTime at, String where) {}

    /**
     * True numbers, for the team only. Of pairs whose trainee the reader judges they know nothing (R6).
     *
     * @param pairs those that go on and those that came to their end
     * @param met how often somebody said that they met
     */
    public record Counts(int mentors, int trainees, int pairs, int met) {}
}
