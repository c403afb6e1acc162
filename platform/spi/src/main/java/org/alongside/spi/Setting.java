package org.alongside.spi;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Something a programme may choose about a kind of initiative. The platform makes the form, checks what is chosen, keeps every
 * change and takes the last one back; the plugin reads what holds from {@link Workspace#settings()}.
 *
 * @param key stored, never changes: lower-case letters, digits and lines between, at most 40 characters
 * @param kind what it takes
 * @param preset what holds until somebody chooses
 * @param least the least number
 * @param most the greatest number, or how many characters a text may have
 * @param choices what can be chosen
 * @param words what people read about it
 */
public record Setting(String key, Kind kind, String preset, int least, int most, List<String> choices, Words words) {
    /** What a setting takes. */
    public enum Kind {
        YES_NO,
        NUMBER,
        CHOICE,
        TEXT
    }

    /** What people read about a setting, in their language. */
    public interface Words {
        /** What stands at the field. */
        String label(Locale locale);

        /** What it means, and for whom. */
        String about(Locale locale);

        /** What a number counts, for instance {@code minutes}. */
        default String unit(Locale locale) {
            return "";
        }

        /** One of the choices. */
        default String choice(String choice, Locale locale) {
            return choice;
        }
    }

    public Setting {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(preset, "preset");
        Objects.requireNonNull(words, "words");
        choices = List.copyOf(choices);
        if (!key.matches("[a-z][a-z0-9-]{0,39}")) {
            throw new IllegalArgumentException("No key for a setting: " + key);
        }
    }

    /** Yes or no. */
    public static Setting yesNo(String key, boolean preset, Words words) {
        return new Setting(key, Kind.YES_NO, Boolean.toString(preset), 0, 0, List.of(), words);
    }

    /** A whole number within limits, both of which are allowed. */
    public static Setting number(String key, int preset, int least, int most, Words words) {
        return new Setting(key, Kind.NUMBER, Integer.toString(preset), least, most, List.of(), words);
    }

    /** One of these. */
    public static Setting choice(String key, String preset, List<String> choices, Words words) {
        return new Setting(key, Kind.CHOICE, preset, 0, 0, choices, words);
    }

    /** A few words of the programme's own, at most 500 characters. */
    public static Setting text(String key, String preset, int longest, Words words) {
        return new Setting(key, Kind.TEXT, preset, 0, longest, List.of(), words);
    }
}
