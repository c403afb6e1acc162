package org.alongside.support.paper;

import static org.alongside.core.print.AccessiblePdf.escaped;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.alongside.core.print.AccessiblePdf;
import org.alongside.core.text.Texts;
import org.alongside.support.shared.Days;

/**
 * The letter of thanks itself. It says nothing of health, of others, or of how anything went.
 *
 * @param to empty while they still take part
 */
record ThankYouPaper(
        String name, String programme, String initiative, LocalDate from, Optional<LocalDate> to, LocalDate printedOn) {
    private static final String STYLE = "h1{font-size:1.8em;margin:2em 0 1em 0}.name{font-size:1.4em;font-weight:bold}"
            + "p{margin:0 0 0.8em 0}.printed{margin-top:3em}";

    byte[] write(Locale language, boolean largePrint) {
        String title = Texts.text(language, "support.thanks");
        String body = "<h1>" + escaped(title) + "</h1><p class=\"name\">" + escaped(name) + "</p>"
                + "<p>" + escaped(Texts.text(language, "support.thanks.took-part", name, initiative, programme))
                + "</p><p>" + escaped(months(language)) + "</p><p>"
                + escaped(Texts.text(language, "support.thanks.words"))
                + "</p><p class=\"printed\">"
                + escaped(Texts.text(language, "support.papers.printed", Days.inWords(language, printedOn)))
                + "</p>";
        return AccessiblePdf.write(title, language, largePrint, STYLE, body);
    }

    private String months(Locale language) {
        DateTimeFormatter month = DateTimeFormatter.ofPattern("MMMM uuuu", language);
        return to.map(day -> YearMonth.from(from).equals(YearMonth.from(day))
                        ? Texts.text(language, "support.thanks.month", month.format(from))
                        : Texts.text(language, "support.thanks.months", month.format(from), month.format(day)))
                .orElseGet(() -> Texts.text(language, "support.thanks.since", month.format(from)));
    }
}
