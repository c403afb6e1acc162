package org.alongside.analysis.agreement;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a measure says: a number, or why there is none. Exactly one of the two is there, and the number is one.
 *
 * @param value at most 1, which is full agreement; 0 is what chance would bring, and less than chance is below 0
 */
record Figure(OptionalDouble value, Optional<Undefined> undefined) {
    Figure {
        if (value.isPresent() == undefined.isPresent()) {
            throw new IllegalArgumentException("Either a value or why there is none");
        }
        if (value.isPresent() && !Double.isFinite(value.getAsDouble())) {
            throw new IllegalArgumentException("Not a number: " + value);
        }
    }

    static Figure of(double value) {
        return new Figure(OptionalDouble.of(value), Optional.empty());
    }

    static Figure none(Undefined why) {
        return new Figure(OptionalDouble.empty(), Optional.of(why));
    }
}
