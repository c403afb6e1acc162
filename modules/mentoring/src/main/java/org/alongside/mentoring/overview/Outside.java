package org.alongside.mentoring.overview;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.alongside.core.count.SmallNumbers;
import org.alongside.core.text.Texts;

/**
 * What may be told of a scheme outside the team (R13): months instead of days, no small numbers, nothing of any one pair.
 *
 * @param from the month in which it starts
 * @param until the month in which it is planned to end
 * @param numbersToo whether the reader may be told numbers: whoever judges a trainee may not, as one fewer would tell them of a pair (R6)
 * @param span in which months they met; told only where it is told how often
 */
public record Outside(
        String title,
        YearMonth from,
        Optional<YearMonth> until,
        boolean numbersToo,
        Figures figures,
        Optional<Span> span) {

    /**
     * Months in which pairs met.
     *
     * @param months how many they were
     */
    public record Span(int months, YearMonth first, YearMonth last) {}

    /** All of it in sentences that can be copied into a report. */
    public List<String> sentences(Locale locale) {
        return Stream.of(Stream.of(when(locale)), people(locale), pairs(locale), met(locale))
                .flatMap(sentences -> sentences)
                .toList();
    }

    private String when(Locale locale) {
        return until.map(end ->
                        Texts.text(locale, "mentoring.outside.from-to", title, month(from, locale), month(end, locale)))
                .orElseGet(() -> Texts.text(locale, "mentoring.outside.from", title, month(from, locale)));
    }

    private Stream<String> people(Locale locale) {
        if (!numbersToo) {
            return Stream.of(Texts.text(locale, "mentoring.outside.judges"));
        }
        return Stream.of(figures.people()
                .map(told ->
                        Texts.text(locale, "mentoring.outside.people", told.mentors(), told.trainees(), told.pairs()))
                .orElseGet(() -> Texts.text(locale, "mentoring.outside.few", SmallNumbers.LEAST)));
    }

    private Stream<String> pairs(Locale locale) {
        return figures.pairs().stream()
                .map(told -> Texts.text(locale, "mentoring.outside.pairs", told.goOn(), told.over()));
    }

    /** How often they met, where it is told how many they are. */
    Stream<String> met(Locale locale) {
        return figures.people().stream()
                .map(people -> figures.met()
                        .map(times -> span.map(months -> Texts.text(
                                        locale,
                                        "mentoring.outside.met-in",
                                        times,
                                        months.months(),
                                        month(months.first(), locale),
                                        month(months.last(), locale)))
                                .orElseGet(() -> Texts.text(locale, "mentoring.outside.met", times)))
                        .orElseGet(() -> Texts.text(locale, "mentoring.outside.met-seldom", SmallNumbers.LEAST)));
    }

    private static String month(YearMonth month, Locale locale) {
        return DateTimeFormatter.ofPattern("MMMM uuuu", locale).format(month);
    }
}
