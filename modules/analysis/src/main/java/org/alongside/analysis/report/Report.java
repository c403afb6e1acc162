package org.alongside.analysis.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.alongside.analysis.review.Answer;
import org.alongside.analysis.study.Stance;
import org.alongside.analysis.study.Studies;

/**
 * What a report says. Nobody who was interviewed stands in it by name.
 *
 * @param draft until the people who were interviewed had their say
 * @param interviewed how many people's words it stands on
 * @param firstInterview empty when there is none
 * @param silent how many people's words may not be used
 */
record Report(
        Studies.Row study,
        boolean draft,
        LocalDate madeOn,
        int interviewed,
        Optional<LocalDate> firstInterview,
        Optional<LocalDate> lastInterview,
        List<Researcher> researchers,
        List<ThemePart> themes,
        ReviewPart review,
        int silent) {
    /** One researcher, where they stand, and how many of the interviews they held. */
    record Researcher(String name, Stance stance, LocalDate statedOn, int interviews) {}

    /** One theme. {@code people} of {@code of} said something of it; {@code objections} stand beside it (R9). */
    record ThemePart(
            String name,
            String plain,
            String definition,
            List<String> codes,
            int people,
            int of,
            List<Quote> quotes,
            List<Objection> objections,
            List<OfGroup> groups,
            int fits,
            int ratherNot,
            int silent) {}

    /** Words of somebody who said yes to being quoted. */
    record Quote(String who, String words) {}

    /** Somebody to whom the theme does not fit, or only in part; no words unless they said yes to being quoted. */
    record Objection(String who, Answer answer, String words) {}

    /** What so many people said of it together; in no number. */
    record OfGroup(int people, String words) {}

    /** How far the people who were interviewed had their say. */
    record ReviewPart(boolean asked, boolean open, int people, int replied, int disagreed, int partly, int owed) {}
}
