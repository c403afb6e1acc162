package org.alongside.core.module;

import java.util.Optional;
import java.util.function.UnaryOperator;

/** Sees whether what a programme chose still goes with what people are promised. It warns; it never forbids. */
@FunctionalInterface
public interface ValuesCheck {
    /**
     * The key of a sentence that warns, if there is something to warn of.
     *
     * @param values gives what holds for the key of any setting
     */
    Optional<String> warning(UnaryOperator<String> values);

    /** Warns with that sentence where a number is larger than promised. */
    static ValuesCheck atMost(String setting, long promised, String sentence) {
        return values -> Long.parseLong(values.apply(setting)) > promised ? Optional.of(sentence) : Optional.empty();
    }

    /** Warns with that sentence where a number is smaller than promised. */
    static ValuesCheck atLeast(String setting, long promised, String sentence) {
        return values -> Long.parseLong(values.apply(setting)) < promised ? Optional.of(sentence) : Optional.empty();
    }
}
