package org.alongside.core.consent;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What all decisions of a person about a purpose come to, one after the other. Fails closed: whatever does not fit changes nothing.
 *
 * @param stand where they stand
 * @param restingFrom where they stood before it was doubted whether they can decide; only while {@link Stand#RESTING}
 * @param answer in which way they said yes, where there are several
 * @param until when the yes ends, if it does
 * @param document what they said yes to
 */
public record Standing(
        Stand stand,
        Optional<Stand> restingFrom,
        Optional<String> answer,
        Optional<OffsetDateTime> until,
        Optional<UUID> document) {
    /** Nobody asked yet. */
    public static final Standing NOT_ASKED =
            new Standing(Stand.NOT_ASKED, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** One decision, as far as it moves somebody. */
    public record Step(
            Decision decision, Optional<String> answer, Optional<OffsetDateTime> until, Optional<UUID> document) {
        /** With nothing beyond the decision. */
        static Step of(Decision decision) {
            return new Step(decision, Optional.empty(), Optional.empty(), Optional.empty());
        }
    }

    /** Where all steps lead, in their order. */
    static Standing replay(List<Step> steps) {
        Standing standing = NOT_ASKED;
        for (Step step : steps) {
            standing = standing.after(step);
        }
        return standing;
    }

    /** Where somebody stands after one more step. */
    Standing after(Step step) {
        return switch (step.decision()) {
            case GIVEN, RECONSENTED -> stand == Stand.RESTING ? this : yes(step);
            case CHANGED ->
                stand == Stand.YES || stand == Stand.PAUSED ? yes(step).at(stand) : this;
            case REFUSED, WITHDRAWN, CONSULTEE_OPPOSES -> NOT_ASKED.at(Stand.NO);
            case EXPIRED -> stand == Stand.NOT_ASKED || stand == Stand.NO ? this : NOT_ASKED.at(Stand.LAPSED);
            case PAUSED -> paused();
            case RESUMED -> stand == Stand.PAUSED ? at(Stand.YES) : this;
            case CAPACITY_DOUBTED ->
                stand == Stand.NO || stand == Stand.RESTING
                        ? this
                        : new Standing(Stand.RESTING, Optional.of(stand), answer, until, document);
            case CAPACITY_FOUND -> restingFrom.map(this::at).orElse(this);
            case CONSULTEE_FAVOURS ->
                restingFrom
                        .map(before -> at(before == Stand.PAUSED ? Stand.PAUSED : Stand.YES))
                        .orElse(this);
        };
    }

    /** Whether the next step would change anything. */
    boolean moves(Step step) {
        return !after(step).equals(this);
    }

    /** Where they stand at that moment: a yes whose time is over is none. */
    public Stand standAt(OffsetDateTime at) {
        boolean over = until.filter(end -> !at.isBefore(end)).isPresent();
        return over && (stand == Stand.YES || stand == Stand.PAUSED) ? Stand.LAPSED : stand;
    }

    private static Standing yes(Step step) {
        return new Standing(Stand.YES, Optional.empty(), step.answer(), step.until(), step.document());
    }

    private Standing at(Stand next) {
        return new Standing(next, Optional.empty(), answer, until, document);
    }

    /** A pause is always heard, also while it is not clear whether somebody can decide. */
    private Standing paused() {
        if (stand == Stand.YES) {
            return at(Stand.PAUSED);
        }
        return restingFrom.filter(Stand.YES::equals).isEmpty()
                ? this
                : new Standing(Stand.RESTING, Optional.of(Stand.PAUSED), answer, until, document);
    }
}
