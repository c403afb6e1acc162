package org.alongside.analysis.review;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.alongside.analysis.theme.Themes;
import org.alongside.core.consent.Method;
import org.alongside.spi.ParticipantId;

/**
 * What came back from the people who were interviewed. Whoever changed their mind about the use of their words is in none of
 * these numbers.
 *
 * @param openedAt empty when nobody was asked yet
 * @param closedAt empty while people are being asked
 */
public record ReviewResult(
        Optional<OffsetDateTime> openedAt,
        Optional<OffsetDateTime> closedAt,
        List<Person> asked,
        List<OfTheme> themes) {
    /** Somebody who is asked. */
    public record Person(ParticipantId id, String callName) {}

    /** One theme and the replies to it that count. */
    public record OfTheme(Themes.Row theme, List<Said> replies) {
        /** How many said this. */
        public int count(Answer answer) {
            return (int)
                    replies.stream().filter(said -> said.answer() == answer).count();
        }
    }

    /** One reply: what, who, how it was told, who typed it, when (R15). */
    public record Said(
            ParticipantId participant,
            String callName,
            Answer answer,
            String words,
            Method told,
            String typedBy,
            OffsetDateTime at) {}

    /** Whether people are being asked now. */
    public boolean isOpen() {
        return openedAt.isPresent() && closedAt.isEmpty();
    }

    /** How many people said anything. */
    public int replied() {
        return people(themes.stream().flatMap(theme -> theme.replies().stream()).toList());
    }

    /** How many people said of some theme that it does not fit. */
    public int disagreed() {
        return saying(Answer.DOES_NOT);
    }

    /** How many people said of some theme that it fits in part. */
    public int partly() {
        return saying(Answer.PARTLY);
    }

    private int saying(Answer answer) {
        return people(themes.stream()
                .flatMap(theme -> theme.replies().stream())
                .filter(said -> said.answer() == answer)
                .toList());
    }

    private static int people(List<Said> said) {
        return (int) said.stream().map(Said::participant).distinct().count();
    }
}
