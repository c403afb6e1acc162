package org.alongside.core.ui;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.alongside.core.text.Texts;

/**
 * Something that waits for the person at the keyboard.
 *
 * @param sentence what to do, in their language
 * @param link the page where it is done, without a leading slash
 * @param due until when, if there is a day
 */
public record Todo(String sentence, String link, Optional<LocalDate> due) {
    /**
     * So many things that wait, without a day; nothing where nothing waits.
     *
     * @param key of its sentence: {@code .one} stands behind it for one thing, {@code .many} for more, whose number it takes
     */
    public static Stream<Todo> counted(Locale locale, String key, String link, long count) {
        return count == 0
                ? Stream.empty()
                : Stream.of(new Todo(
                        Texts.text(locale, count == 1 ? key + ".one" : key + ".many", count), link, Optional.empty()));
    }
}
