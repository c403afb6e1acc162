package org.alongside.core.text;

import java.util.List;
import java.util.Locale;

/** The languages people can read: English and Welsh. */
public final class Languages {
    /** Their codes, English first. */
    public static final List<String> CODES = List.of("en", "cy");

    /** Welsh, with Britain's dates. */
    public static final Locale WELSH =
            new Locale.Builder().setLanguage("cy").setRegion("GB").build();

    private Languages() {}

    /** The nearest to what a browser asks for: Welsh for whoever asks for Welsh, English for everybody else. */
    public static Locale nearest(Locale wished) {
        return of(wished.getLanguage(), wished);
    }

    /**
     * The locale of a language. For English the region that the browser asks for decides how dates are written, Britain's where it
     * names none.
     *
     * @param code {@code cy}; anything else is English
     * @param wished what the browser asks for
     */
    public static Locale of(String code, Locale wished) {
        if (isWelsh(code)) {
            return WELSH;
        }
        boolean english = wished.getLanguage().equals(Locale.ENGLISH.getLanguage());
        return english && !wished.getCountry().isEmpty() ? wished : Locale.UK;
    }

    static boolean isWelsh(String code) {
        return code.equals(WELSH.getLanguage());
    }
}
