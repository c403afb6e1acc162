package org.alongside.support.owed;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An amount in whole minor units (pence), so that nothing is ever lost between binary and decimal fractions.
 *
 * @param minor how many minor units
 * @param currency as ISO 4217 writes it
 */
public record Money(long minor, String currency) {
    /** The only currency there is, for now. */
    public static final String POUNDS = "GBP";

    private static final long MINUTES_OF_AN_HOUR = 60;
    private static final Pattern WRITTEN = Pattern.compile("£?\\s*([0-9]{1,7})(?:[.,]([0-9]{1,2}))?");

    public Money {
        Objects.requireNonNull(currency, "currency");
    }

    /** So many pence. */
    public static Money pence(long pence) {
        return new Money(pence, POUNDS);
    }

    /**
     * What that many minutes come to when this is paid for an hour. Rounded half-up to the minor unit, so never by more than
     * half a penny, and where it is exactly half, for the person.
     */
    public Money forMinutes(int minutes) {
        long sixtieths = Math.multiplyExact(minor, (long) minutes);
        return new Money(Math.addExact(sixtieths, MINUTES_OF_AN_HOUR / 2) / MINUTES_OF_AN_HOUR, currency);
    }

    /** Reads what a person writes: {@code 12}, {@code 12.5}, {@code 12,50}, {@code £12.50}. */
    public static Optional<Money> read(String written) {
        Matcher matcher = WRITTEN.matcher(written.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String pence = Optional.ofNullable(matcher.group(2)).orElse("");
        return Optional.of(pence(Long.parseLong(matcher.group(1) + (pence + "00").substring(0, 2))));
    }

    /** Together with another of the same currency. */
    public Money plus(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("Two currencies have no sum");
        }
        return new Money(Math.addExact(minor, other.minor), currency);
    }

    /** Less another of the same currency, which is no more than this. */
    public Money minus(Money other) {
        if (!currency.equals(other.currency) || other.minor > minor) {
            throw new IllegalArgumentException("Nothing that could be taken away");
        }
        return new Money(minor - other.minor, currency);
    }

    /** As files have it: {@code 25.00}. */
    public String plain() {
        return BigDecimal.valueOf(minor, Currency.getInstance(currency).getDefaultFractionDigits())
                .toPlainString();
    }

    /** For instance "£25.00". */
    public String inWords(Locale locale) {
        Currency unit = Currency.getInstance(currency);
        NumberFormat format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(unit);
        format.setMinimumFractionDigits(unit.getDefaultFractionDigits());
        format.setMaximumFractionDigits(unit.getDefaultFractionDigits());
        return format.format(BigDecimal.valueOf(minor, unit.getDefaultFractionDigits()));
    }
}
