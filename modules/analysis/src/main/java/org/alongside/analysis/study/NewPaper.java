package org.alongside.analysis.study;

import java.time.LocalDate;
import org.alongside.analysis.wording.Wording;
import org.alongside.core.problem.Invalid;

/**
 * A new version of what a study is held by.
 *
 * @param words up to 20000 characters
 * @param since the day from which on it counts, not after today
 */
public record NewPaper(PaperKind kind, String words, LocalDate since) {
    /** The longest that the words may be, in characters. */
    public static final int LONGEST = 20_000;

    /**
     * Insists that all is well.
     *
     * @throws Invalid naming the first fault
     */
    NewPaper checked(LocalDate today) {
        Wording.chosen(kind, "analysis.papers.fault.kind");
        if (Wording.chosen(since, "analysis.papers.fault.since").isAfter(today)) {
            throw new Invalid("analysis.papers.fault.since");
        }
        return new NewPaper(kind, Wording.needed(words, LONGEST, "analysis.papers.fault.words"), since);
    }
}
