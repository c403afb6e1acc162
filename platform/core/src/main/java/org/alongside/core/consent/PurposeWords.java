package org.alongside.core.consent;

import java.util.Locale;
import java.util.Optional;
import org.alongside.core.text.Texts;
import org.alongside.core.ui.Mark;
import org.alongside.spi.Purpose;

/** The words of a purpose, and of what somebody decided about it. */
final class PurposeWords {
    private PurposeWords() {}

    /** The question people are asked. */
    static String question(Locale locale, Purpose purpose) {
        return Texts.text(locale, key(purpose));
    }

    /** What it means, in a sentence or two. */
    static String about(Locale locale, Purpose purpose) {
        return Texts.text(locale, key(purpose) + ".about");
    }

    /** What they decided last, as a mark. Never asked means no, and says so. */
    static Mark mark(Locale locale, Optional<Decision> decision) {
        return new Mark(
                decision.map(said -> Texts.text(locale, "core.decision", said))
                        .orElseGet(() -> Texts.text(locale, "core.decision.not-asked")),
                decision.filter(Decision.GIVEN::equals).isPresent() ? Mark.Tone.GOOD : Mark.Tone.CALM);
    }

    /** {@code analysis.quote} has its words under {@code analysis.purpose.quote}. */
    private static String key(Purpose purpose) {
        int dot = purpose.key().indexOf('.');
        return purpose.key().substring(0, dot) + ".purpose" + purpose.key().substring(dot);
    }
}
