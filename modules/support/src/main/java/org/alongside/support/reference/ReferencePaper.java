package org.alongside.support.reference;

import static org.alongside.core.print.AccessiblePdf.escaped;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.core.print.AccessiblePdf;
import org.alongside.core.text.Texts;
import org.alongside.support.shared.Days;

/**
 * The letter itself: what was written, and who wrote it.
 *
 * @param writer empty where their account is gone
 * @param on the day on which the person took it
 */
record ReferencePaper(String name, String words, Optional<String> writer, String programme, LocalDate on) {
    private static final String STYLE =
            "h1{font-size:1.5em;margin:1em 0 1em 0}p{margin:0 0 0.8em 0}.sign{margin-top:3em}";

    byte[] write(Locale language, boolean largePrint) {
        String title = Texts.text(language, "support.reference.letter");
        String sign = Stream.concat(writer.stream(), Stream.of(programme)).collect(Collectors.joining(", "));
        String body = "<h1>" + escaped(title) + "</h1>"
                + p(Days.inWords(language, on))
                + p(Texts.text(language, "support.reference.letter.about", name))
                + Stream.of(words.split("\\n\\s*\\n", -1))
                        .map(paragraph -> "<p>" + AccessiblePdf.lines(paragraph.strip()) + "</p>")
                        .collect(Collectors.joining())
                + "<p class=\"sign\">" + escaped(sign) + "</p>"
                + p(Texts.text(language, "support.reference.letter.theirs", name));
        return AccessiblePdf.write(title, language, largePrint, STYLE, body);
    }

    private static String p(String text) {
        return "<p>" + escaped(text) + "</p>";
    }
}
