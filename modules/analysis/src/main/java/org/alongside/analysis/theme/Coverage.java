package org.alongside.analysis.theme;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alongside.analysis.coding.Passage;
import org.alongside.analysis.transcript.TranscriptId;
import org.alongside.core.count.SmallNumbers;
import org.alongside.core.text.Texts;
import org.alongside.spi.ParticipantId;

/**
 * How many people a theme stands on, and how evenly. Says nothing of how right it is.
 *
 * @param people how many people said something of it
 * @param of how many people could have: those whose words may be used
 * @param passages how many there are; one that was given several codes, or by several people, is one
 * @param mostFromOne how many of them come from the one person from whom most come
 */
public record Coverage(int people, int of, int passages, int mostFromOne) {
    private record Place(TranscriptId transcript, int start, int end, ParticipantId participant) {}

    /** That of these passages. */
    static Coverage of(Collection<Passage> passages, int of) {
        Map<ParticipantId, Long> byPerson = passages.stream()
                .map(passage -> new Place(passage.transcript(), passage.start(), passage.end(), passage.participant()))
                .distinct()
                .collect(Collectors.groupingBy(Place::participant, Collectors.counting()));
        return new Coverage(
                byPerson.size(),
                of,
                byPerson.values().stream().mapToInt(Long::intValue).sum(),
                byPerson.values().stream().mapToInt(Long::intValue).max().orElse(0));
    }

    /** How many said something of it, for the team. */
    String inWords(Locale locale) {
        return Texts.text(locale, "analysis.theme.coverage", people, of);
    }

    /** How much comes from one person, for the team; empty where nothing was said. */
    Optional<String> concentration(Locale locale) {
        if (passages == 0) {
            return Optional.empty();
        }
        if (passages == 1) {
            return Optional.of(Texts.text(locale, "analysis.theme.concentration.only"));
        }
        if (mostFromOne == passages) {
            return Optional.of(Texts.text(locale, "analysis.theme.concentration.all"));
        }
        if (mostFromOne * 2 == passages) {
            return Optional.of(Texts.text(locale, "analysis.theme.concentration.half"));
        }
        return Optional.of(
                mostFromOne * 2 > passages
                        ? Texts.text(locale, "analysis.theme.concentration.more", mostFromOne, passages)
                        : Texts.text(locale, "analysis.theme.concentration.less", mostFromOne, passages));
    }

    /**
     * What may be told outside the team (R13): how many said something of it only where neither they nor the others are few. Of
     * one person's part in it nothing is told.
     */
    Outside outside() {
        SmallNumbers.Parts parts = SmallNumbers.parts(people, of - people);
        return new Outside(parts.parts().map(told -> told.get(0)), parts.total());
    }

    /**
     * What may be told outside the team.
     *
     * @param people how many said something of it; empty when that would tell a small number
     * @param of how many could have; empty when they are few
     */
    public record Outside(Optional<Integer> people, Optional<Integer> of) {
        /** In a sentence that can be passed on. */
        String inWords(Locale locale) {
            Function<Integer, String> some =
                    all -> people.map(told -> Texts.text(locale, "analysis.theme.coverage", told, all))
                            .orElseGet(() -> Texts.text(locale, "analysis.theme.outside.some", all));
            return of.map(some).orElseGet(() -> Texts.text(locale, "analysis.theme.outside.few", SmallNumbers.LEAST));
        }
    }
}
