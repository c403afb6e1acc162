package org.alongside.core.consent;

import java.util.Locale;
import org.alongside.core.module.PurposeText;
import org.alongside.core.text.Texts;
import org.alongside.core.ui.Mark;
import org.alongside.spi.Purpose;

/** The words of a purpose, and of what somebody decided about it. */
public final class PurposeWords {
    private PurposeWords() {}

    /** The question people are asked. */
    public static String question(Locale locale, Purpose purpose) {
        return PurposeText.question(locale, purpose);
    }

    /** What it means, in a sentence or two. */
    public static String about(Locale locale, Purpose purpose) {
        return PurposeText.about(locale, purpose);
    }

    /** Where they stand now, as a mark. Never asked means no, and says so. */
    static Mark mark(Locale locale, Stand stand) {
        return new Mark(Texts.text(locale, "core.stand", stand), stand == Stand.YES ? Mark.Tone.GOOD : Mark.Tone.CALM);
    }

    /** One way of saying yes. */
    public static String answer(Locale locale, Purpose purpose, String way) {
        return Texts.of(locale, "purpose", purpose.key() + ".answer." + way);
    }
}
