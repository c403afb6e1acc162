package org.alongside.core.audit;

import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.alongside.core.problem.Invalid;
import org.alongside.spi.ParticipantId;

/**
 * What to look for in the log. What is absent does not matter.
 *
 * @param who part of the name of whoever did it
 * @param what the beginning of what was done, for instance {@code core.consent}
 * @param subject the id of what it was done to
 * @param about whom it was about, also among others in a list that was read
 * @param from from this moment
 * @param until before this moment
 * @param page which page, the first being 0
 */
public record AuditSearch(
        Optional<String> who,
        Optional<String> what,
        Optional<String> subject,
        Optional<ParticipantId> about,
        Optional<OffsetDateTime> from,
        Optional<OffsetDateTime> until,
        int page) {
    /** How many lines a page has. */
    public static final int PAGE = 100;

    private static final int MOST_PAGES = 100_000;

    /** Checks the page. */
    public AuditSearch {
        if (page < 0 || page > MOST_PAGES) {
            throw new Invalid("core.audit.fault.page");
        }
    }

    /** The newest lines of all. */
    public static AuditSearch everything() {
        return new AuditSearch(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0);
    }

    /** What was done to the thing of that id. */
    public static AuditSearch of(Object subject) {
        return new AuditSearch(
                Optional.empty(),
                Optional.empty(),
                Optional.of(subject.toString()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0);
    }

    /** What was done about somebody. */
    public static AuditSearch about(ParticipantId participant) {
        return new AuditSearch(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(participant),
                Optional.empty(),
                Optional.empty(),
                0);
    }

    /** The subject as an id, where it is one: somebody's own id stands in another column. */
    Optional<UUID> subjectId() {
        return subject.flatMap(text -> {
            try {
                return Optional.of(UUID.fromString(text));
            } catch (IllegalArgumentException noId) {
                return Optional.empty();
            }
        });
    }
}
