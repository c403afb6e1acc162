package org.alongside.core.notification;

import static org.alongside.core.print.AccessiblePdf.lines;

import com.openhtmltopdf.util.Diagnostic;
import java.util.Locale;
import java.util.function.Consumer;
import org.alongside.core.print.AccessiblePdf;

/**
 * A letter as a PDF that screen readers can read. The address stands where a window envelope shows it; what the letter is about
 * cannot be seen from outside.
 */
final class LetterPdf {
    private static final String STYLE =
            ".to{min-height:4cm;margin:2cm 0 1cm 0}h1{font-size:1.2em;font-weight:700;margin:1em 0}"
                    + "p{margin:0 0 1em 0}";

    /**
     * What stands in a letter; every part may have several lines.
     *
     * @param from the last line, below which nobody signs by hand
     */
    record Letter(String name, String address, String date, String heading, String text, String from, Locale locale) {}

    private LetterPdf() {}

    static byte[] write(Letter letter, boolean largePrint) {
        return write(letter, largePrint, said -> {});
    }

    static byte[] write(Letter letter, boolean largePrint, Consumer<Diagnostic> listener) {
        return AccessiblePdf.write(letter.heading(), letter.locale(), largePrint, STYLE, body(letter), listener);
    }

    private static String body(Letter letter) {
        return "<div class=\"to\">" + lines(letter.name()) + "<br/>" + lines(letter.address()) + "</div><p>"
                + lines(letter.date()) + "</p><h1>" + lines(letter.heading()) + "</h1><p>" + lines(letter.text())
                + "</p><p>" + lines(letter.from()) + "</p>";
    }
}
