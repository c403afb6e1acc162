package org.alongside.core.module;

import java.util.List;
import java.util.regex.Pattern;
import org.alongside.core.problem.Invalid;

/**
 * Something a programme may choose about a module, named on the module's card. No setting switches off a rule of docs/rules.md: a
 * test keeps the list of all settings there are.
 *
 * @param key {@code <module>.<rest>}; its words stand under {@code <module>.setting.<rest>}, what it means under {@code ….about}
 * @param kind what it takes
 * @param preset what holds until somebody chooses
 * @param least of a number
 * @param most of a number, or how many characters a text has
 * @param unit of a number: a key of {@code core.setting.unit}; empty without one
 * @param choices of a choice; their words stand under {@code <module>.setting.<rest>.<choice>}
 */
public record Setting(String key, Kind kind, String preset, long least, long most, String unit, List<String> choices) {
    /** What a setting takes. */
    public enum Kind {
        YES_NO,
        NUMBER,
        CHOICE,
        TEXT
    }

    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,9}");

    public Setting {
        choices = List.copyOf(choices);
    }

    /** Yes or no. */
    public static Setting yesNo(String key, boolean preset) {
        return new Setting(key, Kind.YES_NO, Boolean.toString(preset), 0, 0, "", List.of());
    }

    /** A whole number within limits, both of which are allowed. */
    public static Setting number(String key, long preset, long least, long most, String unit) {
        return new Setting(key, Kind.NUMBER, Long.toString(preset), least, most, unit, List.of());
    }

    /** One of these. */
    public static Setting choice(String key, String preset, List<String> choices) {
        return new Setting(key, Kind.CHOICE, preset, 0, 0, "", choices);
    }

    /** A few words of the programme's own, at most 500 characters. */
    public static Setting text(String key, String preset, int longest) {
        return new Setting(key, Kind.TEXT, preset, 0, Math.min(longest, 500), "", List.of());
    }

    /** The key of its words. */
    public String words() {
        return key.replaceFirst("\\.", ".setting.");
    }

    /**
     * Insists that this is something it takes.
     *
     * @return as it is kept
     * @throws Invalid when it is not
     */
    public String checked(String text) {
        String told = text == null ? "" : text.strip();
        switch (kind) {
            case YES_NO -> insist(told.equals("true") || told.equals("false"), "core.setting.fault.yes-no");
            case NUMBER ->
                insist(
                        WHOLE.matcher(told).matches() && Long.parseLong(told) >= least && Long.parseLong(told) <= most,
                        "core.setting.fault.number",
                        least,
                        most);
            case CHOICE -> insist(choices.contains(told), "core.setting.fault.choice");
            case TEXT -> insist(told.length() <= most, "core.setting.fault.text", most);
        }
        return kind == Kind.NUMBER ? Long.toString(Long.parseLong(told)) : told;
    }

    private static void insist(boolean right, String key, Object... values) {
        if (!right) {
            throw new Invalid(key, values);
        }
    }
}
