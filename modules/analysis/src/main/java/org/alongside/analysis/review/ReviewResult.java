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

    /** One theme, the replies to it that count, and beside them, in no number, what groups said. */
    public record OfTheme(Themes.Row theme, List<Said> replies, List<GroupMeetings.Note> group) {
        /** How many said this. */
        public int count(Answer answer) {
            return (int)
                    replies.stream().filter(said -> said.answer() == answer).count();
        }
    }

    /** One reply: what, who, how it was told, who typed it, when (R15), and what the researchers made of it. */
    public record Said(
            ReplyId id,
            ParticipantId participant,
            String callName,
            Answer answer,
            String words,
            Method told,
            String typedBy,
            OffsetDateTime at,
            Optional<Decided> decided) {
        /** Whether they wait to hear what became of it: whoever has no objection and said no words waits for nothing. */
        public boolean isOwed() {
            return decided.isEmpty() && (answer == Answer.PARTLY || answer == Answer.DOES_NOT || !words.isBlank());
        }
    }

    /** Whether people are being asked now. */
    public boolean isOpen() {
        return openedAt.isPresent() && closedAt.isEmpty();
    }

    /** How many people said anything. */
    public int replied() {
        return people(counted());
    }

    /** How many people said nothing. They count neither as agreeing nor as disagreeing. */
    public int silent() {
        return asked.size() - replied();
    }

    /** How many people said of some theme that it fits. */
    public int agreed() {
        return saying(Answer.FITS);
    }

    /** How many people would rather not say of some theme. */
    public int ratherNot() {
        return saying(Answer.RATHER_NOT);
    }

    /** How many replies wait for a decision. */
    public int owed() {
        return (int) themes.stream()
                .flatMap(theme -> theme.replies().stream())
                .filter(Said::isOwed)
                .count();
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
        return people(counted().stream().filter(said -> said.answer() == answer).toList());
    }

    /** While people are being asked, what was said before of themes that are agreed is in no number. */
    private List<Said> counted() {
        return themes.stream()
                .flatMap(theme -> theme.replies().stream())
                .filter(said -> !isOpen() || !said.at().isBefore(openedAt.orElseThrow()))
                .toList();
    }

    private static int people(List<Said> said) {
        return (int) said.stream().map(Said::participant).distinct().count();
    }
}
