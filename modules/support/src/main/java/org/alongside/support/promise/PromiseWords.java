package org.alongside.support.promise;

import java.util.Locale;
import org.alongside.core.text.Texts;

/** What is promised, as people read it. */
final class PromiseWords {
    private PromiseWords() {}

    /** The kind and by when, without what anybody typed: for instance "A call after the first time: within 3 working days". */
    static String promised(Locale locale, TemplateLine line) {
        return Texts.text(
                locale,
                "support.promises.sentence",
                Texts.text(locale, "support.promises.kind", line.kind()),
                when(locale, line));
    }

    /** By when, for instance "every 6 weeks". */
    private static String when(Locale locale, TemplateLine line) {
        int amount = line.amount();
        if (amount == 0) {
            return Texts.text(locale, "support.promises.at", line.when());
        }
        String span = Texts.key("support.promises.span", line.unit());
        String time = amount == 1 ? Texts.text(locale, span + ".one") : Texts.text(locale, span + ".many", amount);
        return Texts.text(locale, Texts.key("support.promises.when", line.when()), time);
    }
}
