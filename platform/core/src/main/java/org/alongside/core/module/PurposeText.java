package org.alongside.core.module;

import jakarta.enterprise.inject.spi.CDI;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.alongside.core.text.Texts;
import org.alongside.spi.Purpose;

/** The words of a purpose, whoever brings it. */
public final class PurposeText {
    private PurposeText() {}

    /** The question people are asked. */
    public static String question(Locale locale, Purpose purpose) {
        return brought(purpose, source -> source.question(purpose, locale))
                .orElseGet(() -> ours(purpose, Texts.of(locale, "purpose", purpose.key())));
    }

    /** What it means, in a sentence or two. */
    public static String about(Locale locale, Purpose purpose) {
        return brought(purpose, source -> source.about(purpose, locale))
                .orElseGet(() -> ours(purpose, Texts.of(locale, "purpose", purpose.key() + ".about")));
    }

    /** What a plugin asked that is gone is still on record; only its key is known then. */
    private static String ours(Purpose purpose, String words) {
        return purpose.key().startsWith(PurposeSource.PREFIX) ? purpose.key() : words;
    }

    private static Optional<String> brought(Purpose purpose, Function<PurposeSource, Optional<String>> words) {
        return purpose.key().startsWith(PurposeSource.PREFIX)
                ? CDI.current().select(PurposeSource.class).stream()
                        .flatMap(source -> words.apply(source).stream())
                        .findFirst()
                : Optional.empty();
    }
}
