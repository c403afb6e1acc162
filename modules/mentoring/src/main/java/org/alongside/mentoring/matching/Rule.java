package org.alongside.mentoring.matching;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A rule that keeps two people apart, as far as a coordinator may know which one it is. */
public enum Rule {
    /** No time of the week suits both. */
    TIMES(1),
    /** No way of meeting, or no place, suits both. */
    WAY_OR_PLACE(2),
    /** No place that both can get to offers what one of them needs. */
    ACCESS(3),
    /**
     * It is not possible, for a reason that is somebody's own: the two met before, one would rather not, they are not to meet for now,
     * one judges the other, or what somebody asked to avoid (R11). Which of these it is, nobody is told.
     */
    NOT_POSSIBLE(4),
    /** Others have the places. */
    FULL(5);

    /** Made once: every run asks for each two people. */
    private static final List<Optional<Rule>> BY_NUMBER = Stream.of(values())
            .sorted(Comparator.comparingInt(Rule::number))
            .map(Optional::of)
            .toList();

    private final int number;

    Rule(int number) {
        this.number = number;
    }

    /** By which runs of the past know it, from 1; never changes. */
    int number() {
        return number;
    }

    /** The one of that number; empty for any other. */
    static Optional<Rule> numbered(int number) {
        return number >= 1 && number <= BY_NUMBER.size() ? BY_NUMBER.get(number - 1) : Optional.empty();
    }
}
