package org.alongside.core.accreditation;

import static org.alongside.core.print.AccessiblePdf.escaped;
import static org.alongside.core.print.AccessiblePdf.lines;

import com.openhtmltopdf.util.Diagnostic;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Consumer;
import org.alongside.core.print.AccessiblePdf;
import org.alongside.core.text.Texts;

/** A report on paper. Which version of which map it answers, and in which month, stands at its head. */
final class AccreditationPaper {
    private static final String STYLE = "h1{font-size:1.5em}h2{font-size:1.2em;margin:1.5em 0 0.3em 0}h3{font-size:1em}"
            + "h1,h2,h3{font-weight:700;line-height:1.3;page-break-after:avoid}p{margin:0 0 0.6em 0}"
            + "ul{margin:0 0 0.6em 0;padding-left:1.2em}";

    private AccreditationPaper() {}

    static byte[] write(Accreditation.Report report, Locale locale) {
        return write(report, locale, said -> {});
    }

    static byte[] write(Accreditation.Report report, Locale locale, Consumer<Diagnostic> complaints) {
        String title = report.map().title().in(locale);
        StringBuilder body = new StringBuilder();
        body.append("<h1>").append(escaped(title)).append("</h1>");
        paragraph(body, report.programme());
        paragraph(
                body,
                Texts.text(
                        locale,
                        "core.accreditation.head",
                        report.map().version(),
                        DateTimeFormatter.ofPattern("MMMM uuuu", locale).format(report.month())));
        paragraph(body, Texts.text(locale, "core.accreditation.outside"));
        if (!report.numbersToo()) {
            paragraph(body, Texts.text(locale, "core.accreditation.no-numbers"));
        }
        paragraph(body, report.map().source());
        report.answers().forEach(answer -> answer(body, answer, locale));
        return AccessiblePdf.write(title, locale, false, STYLE, body.toString(), complaints);
    }

    private static void answer(StringBuilder body, Accreditation.Answer answer, Locale locale) {
        body.append("<h2>")
                .append(escaped(answer.requirement().title().in(locale)))
                .append("</h2>");
        paragraph(body, answer.requirement().shows().in(locale));
        answer.requirement().link().ifPresent(link -> paragraph(body, link));
        heading(body, Texts.text(locale, "core.accreditation.own"));
        paragraph(body, answer.words().isEmpty() ? Texts.text(locale, "core.accreditation.own.none") : answer.words());
        for (EvidenceKind kind : answer.requirement().evidence()) {
            heading(body, Texts.text(locale, "core.accreditation.evidence", kind));
            facts(body, answer, kind, locale);
        }
    }

    private static void facts(StringBuilder body, Accreditation.Answer answer, EvidenceKind kind, Locale locale) {
        if (answer.facts().stream().noneMatch(fact -> fact.kind() == kind)) {
            paragraph(body, Texts.text(locale, "core.accreditation.nothing"));
            return;
        }
        body.append("<ul>");
        answer.facts().stream()
                .filter(fact -> fact.kind() == kind)
                .forEach(fact ->
                        body.append("<li>").append(lines(fact.inOne(locale))).append("</li>"));
        body.append("</ul>");
    }

    private static void heading(StringBuilder body, String words) {
        body.append("<h3>").append(escaped(words)).append("</h3>");
    }

    private static void paragraph(StringBuilder body, String words) {
        body.append("<p>").append(lines(words)).append("</p>");
    }
}
