package org.alongside.core.workday;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The bank holidays of a part of the United Kingdom. They are data, since proclamations add some and move others. */
enum BankHolidays {
    ENGLAND_AND_WALES("E"),
    SCOTLAND("S"),
    NORTHERN_IRELAND("N"),
    /** For programmes elsewhere: Mondays to Fridays are working days. */
    NONE("");

    private static final String FILE = "bank-holidays.txt";

    /** Where each day is a bank holiday, in letters. */
    private static final Map<LocalDate, String> DAYS = read();

    private final String letter;

    BankHolidays(String letter) {
        this.letter = letter;
    }

    /** Whether nobody is at work that day; beyond the years in the file nothing is known. */
    boolean isOne(LocalDate day) {
        return !letter.isEmpty() && DAYS.getOrDefault(day, "").contains(letter);
    }

    /** As the setting writes it. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<BankHolidays> of(String key) {
        for (BankHolidays one : values()) {
            if (one.key().equals(key)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    private static Map<LocalDate, String> read() {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(BankHolidays.class.getResourceAsStream(FILE), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(" ", 2))
                    .collect(Collectors.toUnmodifiableMap(line -> LocalDate.parse(line[0]), line -> line[1]));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
