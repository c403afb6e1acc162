package org.alongside.core.holding;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One thing that is held about somebody, for them to read.
 *
 * @param on the day it is of, if it is of one
 * @param facts what stands there, in order
 */
public record Entry(Optional<LocalDate> on, List<Fact> facts) {
    /**
     * One fact.
     *
     * @param label the key of what it is called
     * @param value what stands there, in the reader's language
     */
    public record Fact(String label, String value) {}

    public Entry {
        facts = List.copyOf(facts);
    }

    /** Of no day. */
    public static Entry of(Fact... facts) {
        return new Entry(Optional.empty(), List.of(facts));
    }

    /** Of that day. */
    public static Entry of(LocalDate on, Fact... facts) {
        return new Entry(Optional.of(on), List.of(facts));
    }
}
