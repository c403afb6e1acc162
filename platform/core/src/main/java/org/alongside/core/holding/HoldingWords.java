package org.alongside.core.holding;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.alongside.core.text.Texts;

/** The words of what is held, and of what becomes of it. */
public final class HoldingWords {
    private HoldingWords() {}

    /** What it is. */
    public static String what(Locale locale, String holding) {
        return Texts.of(locale, "holding", holding);
    }

    /** Who can see it. */
    public static String who(Locale locale, String holding) {
        return Texts.of(locale, "holding", holding + ".who");
    }

    /** What becomes of it, in a sentence or two. */
    public static String sentence(Locale locale, Effect effect) {
        String outcome = Texts.text(locale, "core.outcome", effect.outcome());
        String count = effect.count() > 1 ? " (" + effect.count() + ")" : "";
        return (outcome + count + ". "
                        + effect.why().map(why -> Texts.text(locale, why)).orElse(""))
                .strip();
    }

    /** All that becomes of it. */
    public static String sentences(Locale locale, List<Effect> effects) {
        return effects.stream().map(effect -> sentence(locale, effect)).collect(Collectors.joining(" "));
    }
}
