package org.alongside.mentoring.wish;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.alongside.core.text.Texts;

/** A time of the week at which somebody usually can, for instance Tuesday mornings. */
public record Slot(DayOfWeek day, DayPart part) implements Comparable<Slot> {

    private static final Comparator<Slot> ORDER =
            Comparator.comparing(Slot::day).thenComparing(Slot::part);

    /** As it is stored and sent, for instance {@code TUESDAY-MORNING}. */
    public String code() {
        return day + "-" + part;
    }

    /** What {@link #code} gave; empty for anything else. */
    public static Optional<Slot> of(String code) {
        String[] halves = code == null ? new String[0] : code.split("-", -1);
        try {
            return halves.length == 2
                    ? Optional.of(new Slot(DayOfWeek.valueOf(halves[0]), DayPart.valueOf(halves[1])))
                    : Optional.empty();
        } catch (IllegalArgumentException noSuchTime) {
            return Optional.empty();
        }
    }

    /** In words, for instance "Tuesday, morning". */
    public String words(Locale locale) {
        return Texts.text(
                locale,
                "mentoring.wish.slot",
                day.getDisplayName(TextStyle.FULL_STANDALONE, locale),
                Texts.text(locale, "mentoring.day-part", part));
    }

    @Override
    public int compareTo(Slot other) {
        return ORDER.compare(this, other);
    }
}
