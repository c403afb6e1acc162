package org.alongside.core.retention;

import java.util.Locale;
import org.alongside.core.holding.Retained;
import org.alongside.core.text.Texts;

/** The words of what is kept for some time; those of a holding speak to the person whose it is. */
public final class RetentionWords {
    private static final int MONTHS_OF_A_YEAR = 12;

    private RetentionWords() {}

    /** What it is. */
    public static String things(Locale locale, String holding) {
        return Texts.of(locale, "setting", Retained.rule(holding) + ".things");
    }

    /** So many months, as people say it. */
    public static String time(Locale locale, int months) {
        boolean years = months >= 2 * MONTHS_OF_A_YEAR && months % MONTHS_OF_A_YEAR == 0;
        return years
                ? Texts.text(locale, "core.retention.years", months / MONTHS_OF_A_YEAR)
                : Texts.text(locale, "core.retention.months", months);
    }
}
