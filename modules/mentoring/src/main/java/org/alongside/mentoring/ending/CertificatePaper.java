package org.alongside.mentoring.ending;

import static org.alongside.core.print.AccessiblePdf.escaped;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.OptionalInt;
import org.alongside.core.print.AccessiblePdf;
import org.alongside.core.text.Texts;
import org.alongside.mentoring.time.InWords;

/**
 * The paper itself: what can be looked up again and nothing else. It says nothing of the other one, of health, or of how anything went.
 *
 * @param met how often the two met, where they want that printed
 */
record CertificatePaper(
        String name,
        String programme,
        String initiative,
        boolean mentor,
        LocalDate from,
        LocalDate to,
        OptionalInt met,
        LocalDate printedOn) {

    private static final String STYLE = "h1{font-size:1.8em;margin:2em 0 1em 0}.name{font-size:1.4em;font-weight:bold}"
            + "p{margin:0 0 0.8em 0}.printed{margin-top:3em}";

    byte[] write(Locale language, boolean largePrint) {
        String title = Texts.text(language, "mentoring.certificate");
        StringBuilder html = new StringBuilder();
        html.append("<h1>").append(escaped(title)).append("</h1>");
        html.append("<p class=\"name\">").append(escaped(name)).append("</p>");
        html.append(p(Texts.text(
                language,
                "mentoring.certificate.took-part",
                initiative,
                programme,
                Texts.text(language, mentor ? "mentoring.certificate.mentor" : "mentoring.certificate.trainee"))));
        html.append(p(months(language)));
        if (met.isPresent() && met.getAsInt() > 0) {
            html.append(p(
                    met.getAsInt() == 1
                            ? Texts.text(language, "mentoring.certificate.met.one")
                            : Texts.text(language, "mentoring.certificate.met.many", met.getAsInt())));
        }
        html.append(p(Texts.text(language, "mentoring.certificate.thanks")));
        html.append("<p class=\"printed\">")
                .append(escaped(
                        Texts.text(language, "mentoring.certificate.printed", InWords.day(printedOn, language))))
                .append("</p>");
        return AccessiblePdf.write(title, language, largePrint, STYLE, html.toString());
    }

    private String months(Locale language) {
        DateTimeFormatter month = DateTimeFormatter.ofPattern("MMMM uuuu", language);
        return YearMonth.from(from).equals(YearMonth.from(to))
                ? Texts.text(language, "mentoring.certificate.month", month.format(from))
                : Texts.text(language, "mentoring.certificate.months", month.format(from), month.format(to));
    }

    private static String p(String text) {
        return "<p>" + escaped(text) + "</p>";
    }
}
