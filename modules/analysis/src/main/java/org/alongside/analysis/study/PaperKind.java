package org.alongside.analysis.study;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;

/** What a study is held by. */
public enum PaperKind {
    /** What is asked in interviews. */
    TOPIC_GUIDE,
    /** How the study goes about it. */
    PROTOCOL,
    /** Who allowed it and under which number. */
    ETHICS;

    /** Which version of this kind was current on a day, of those that {@link Papers#list} gave; empty when there was none yet. */
    public OptionalInt currentOn(List<Papers.Row> papers, LocalDate day) {
        return papers.stream()
                .filter(paper -> paper.kind() == this && !paper.since().isAfter(day))
                .mapToInt(Papers.Row::version)
                .max();
    }
}
