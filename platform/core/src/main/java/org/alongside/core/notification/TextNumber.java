package org.alongside.core.notification;

import java.util.Optional;
import java.util.regex.Pattern;

/** A telephone number as text gateways take it: digits only. */
final class TextNumber {
    /** People write +44 (0)7700 900123 and mean that the 0 falls away. */
    private static final Pattern LEFT_OUT = Pattern.compile("\\(0\\)");

    private static final Pattern AS_WRITTEN = Pattern.compile("\\+?[0-9 ().-]+");
    private static final Pattern DIGITS = Pattern.compile("[0-9]{7,15}");

    private TextNumber() {}

    /** Its digits; empty when something else stands there, such as a second number or when to ring. */
    static Optional<String> digits(String written) {
        return Optional.of(written.strip())
                .filter(number -> AS_WRITTEN.matcher(number).matches())
                .map(number -> number.startsWith("+") ? LEFT_OUT.matcher(number).replaceAll("") : number)
                .map(number -> number.replaceAll("[^0-9]", ""))
                .filter(number -> DIGITS.matcher(number).matches());
    }
}
