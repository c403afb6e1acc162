package org.alongside.core.programme;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.alongside.core.problem.Invalid;
import org.alongside.core.text.Languages;

/**
 * How a programme presents itself.
 *
 * @param name in full, up to 200 characters
 * @param shortName for narrow places, up to 40 characters; empty: the name
 * @param colour as {@code #rrggbb}, dark enough for white words; empty: the usual one
 * @param mentorWord what people who bring lived experience are called here, up to 60 characters; empty: the usual words
 * @param zone its time zone, for instance Europe/London
 * @param language {@code en} or {@code cy}: of e-mails and letters, and of pages for whoever chose no other
 */
public record Profile(String name, String shortName, String colour, String mentorWord, String zone, String language) {
    /** The languages there are. */
    public static final List<String> LANGUAGES = Languages.CODES;

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_SHORT_NAME = 40;
    private static final int LONGEST_WORD = 60;

    public Profile {
        name = trimmed(name);
        shortName = trimmed(shortName);
        colour = trimmed(colour);
        mentorWord = trimmed(mentorWord);
        zone = trimmed(zone);
        language = trimmed(language).toLowerCase(Locale.ROOT);
    }

    /**
     * Insists that all is well.
     *
     * @throws Invalid naming the first fault
     */
    Profile checked() {
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new Invalid("core.programmes.fault.name");
        }
        if (shortName.length() > LONGEST_SHORT_NAME || mentorWord.length() > LONGEST_WORD) {
            throw new Invalid("core.programmes.fault.long");
        }
        if (!LANGUAGES.contains(language)) {
            throw new Invalid("core.programmes.fault.language");
        }
        try {
            ZoneId.of(zone);
        } catch (DateTimeException unknown) {
            throw new Invalid("core.programmes.fault.zone");
        }
        return new Profile(name, shortName, checkedColour().orElse(""), mentorWord, zone, language);
    }

    private Optional<String> checkedColour() {
        return colour.isEmpty()
                ? Optional.empty()
                : Optional.of(Colour.of(colour).hex());
    }

    private static String trimmed(String text) {
        return text == null ? "" : text.strip();
    }
}
