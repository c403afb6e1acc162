package org.alongside.support.expense;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alongside.support.owed.Money;

/**
 * How far somebody went with what.
 *
 * @param tenths tenths of a mile, so that nothing is ever lost between binary and decimal fractions
 */
public record Miles(Vehicle vehicle, int tenths) {
    static final int MOST_TENTHS = 10_000;

    private static final int TENTHS_OF_A_MILE = 10;
    private static final Pattern WRITTEN = Pattern.compile("([0-9]{1,4})(?:[.,]([0-9]))?");

    /** What it comes to when this is paid for a mile; rounded half-up to the minor unit. */
    Money at(Money mile) {
        long minorTenths = Math.multiplyExact(mile.minor(), (long) tenths);
        return new Money((minorTenths + TENTHS_OF_A_MILE / 2) / TENTHS_OF_A_MILE, mile.currency());
    }

    /** Reads what a person writes: {@code 12}, {@code 12.5}, {@code 12,5}. */
    static Optional<Integer> readTenths(String written) {
        Matcher matcher = WRITTEN.matcher(written.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String tenth = Optional.ofNullable(matcher.group(2)).orElse("0");
        return Optional.of(Integer.parseInt(matcher.group(1) + tenth));
    }

    /** For instance "12.5". */
    String plain() {
        return tenths / TENTHS_OF_A_MILE + "." + tenths % TENTHS_OF_A_MILE;
    }
}
