package org.alongside.core.retention;

import java.util.Locale;
import org.alongside.core.holding.Retained;
import org.alongside.core.text.Texts;

/** The words of what is kept for some time; those of a holding speak to the person whose it is. */
final class RetentionWords {
    private RetentionWords() {}

    /** What it is. */
    static String things(Locale locale, String holding) {
        return Texts.of(locale, "setting", Retained.rule(holding) + ".things");
    }
}
