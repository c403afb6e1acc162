package org.alongside.core.consent;

import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/**
 * What somebody told us, by whatever way.
 *
 * @param decision what they decided
 * @param method how they told us
 * @param saidBy whose words these are: the person's own name, or the name of who spoke for them
 * @param witness who stood by; needed for {@link Method#WITNESSED}
 * @param answer in which way they say yes, where the purpose knows several
 * @param until when their yes ends, if they said so
 * @param document what they had before them; without one, what is in force counts
 */
public record NewDecision(
        Decision decision,
        Method method,
        String saidBy,
        Optional<String> witness,
        Optional<String> answer,
        Optional<OffsetDateTime> until,
        Optional<UUID> document) {
    public NewDecision {
        saidBy = saidBy == null ? "" : saidBy.strip();
        witness = witness.map(String::strip).filter(name -> !name.isEmpty());
        answer = answer.filter(way -> !way.isBlank());
    }

    /** With nothing beyond what is needed. */
    public static NewDecision of(Decision decision, Method method, String saidBy) {
        return new NewDecision(
                decision, method, saidBy, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The same, in this way of saying yes. */
    public NewDecision in(String way) {
        return new NewDecision(decision, method, saidBy, witness, Optional.of(way), until, document);
    }

    /** The same, before that witness. */
    public NewDecision before(String name) {
        return new NewDecision(decision, method, saidBy, Optional.of(name), answer, until, document);
    }

    /** The same, for that long. */
    public NewDecision until(OffsetDateTime end) {
        return new NewDecision(decision, method, saidBy, witness, answer, Optional.of(end), document);
    }
}
