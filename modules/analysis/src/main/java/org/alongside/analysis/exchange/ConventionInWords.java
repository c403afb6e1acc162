package org.alongside.analysis.exchange;

import java.util.Locale;
import org.alongside.core.text.Texts;

/** How positions are counted, and how sure that is, in sentences. */
final class ConventionInWords {
    private ConventionInWords() {}

    static String of(Convention convention, Locale locale) {
        Counting counting = convention.counting();
        StringBuilder words = new StringBuilder();
        say(
                words,
                locale,
                counting.halves() ? "analysis.exchange.counting.utf16" : "analysis.exchange.counting.characters");
        say(
                words,
                locale,
                counting.lineEndsTwice()
                        ? "analysis.exchange.counting.lines-two"
                        : "analysis.exchange.counting.lines-one");
        if (counting.mark()) {
            say(words, locale, "analysis.exchange.counting.mark");
        }
        say(words, locale, "analysis.exchange.counting.fitting", convention.fitting(), convention.ends());
        if (convention.quotes() > 0) {
            say(words, locale, "analysis.exchange.counting.quotes", convention.quotesFitting(), convention.quotes());
        }
        if (convention.differs()) {
            say(words, locale, "analysis.exchange.counting.next", convention.nextBest());
        } else {
            say(words, locale, "analysis.exchange.counting.same");
        }
        return words.toString();
    }

    private static void say(StringBuilder words, Locale locale, String key, Object... values) {
        words.append(words.length() > 0 ? " " : "").append(Texts.text(locale, key, values));
    }
}
