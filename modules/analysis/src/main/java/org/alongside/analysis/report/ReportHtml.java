package org.alongside.analysis.report;

import java.util.List;
import java.util.Locale;
import org.alongside.core.text.Texts;

/** Writes a report as HTML that can be printed. Every text goes through {@link #escaped}. */
final class ReportHtml implements ReportWriter {
    private static final String STYLE = """
            body { font: 1.05rem/1.6 Georgia, serif; color: #1c1c1c; background: #fff; max-width: 44rem; margin: 2rem auto; padding: 0 1rem; }
            h1, h2, h3, h4 { line-height: 1.25; break-after: avoid; }
            blockquote { margin: 1rem 0; padding: 0 0 0 1rem; border-left: 0.25rem solid #5b5b8c; break-inside: avoid; }
            blockquote p { margin: 0; white-space: pre-line; }
            blockquote footer { color: #4a4a4a; }
            .notice { border: 2px solid #8a4b00; padding: 0.5rem 1rem; font-weight: bold; }
            @media print { body { margin: 0; max-width: none; } }
            """;

    private final StringBuilder html = new StringBuilder();

    private ReportHtml() {}

    /** A whole page. */
    static String page(Report report, Locale locale) {
        String title = escaped(report.study().title());
        return "<!DOCTYPE html>\n<html lang=\"" + escaped(language(locale)) + "\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>" + title
                + "</title>\n<style>\n" + STYLE + "</style>\n</head>\n<body>\n<main>\n<h1>" + title + "</h1>\n"
                + article(report, locale) + "</main>\n</body>\n</html>\n";
    }

    /** All below the title, within one element. */
    static String article(Report report, Locale locale) {
        ReportHtml writer = new ReportHtml();
        ReportText.write(report, locale, writer);
        return "<article class=\"report\">\n" + writer.html + "</article>\n";
    }

    /** The language that the texts are really in: a report in two languages at once would be read aloud wrongly. */
    private static String language(Locale locale) {
        return Texts.text(locale, "analysis.report.language");
    }

    @Override
    public void heading(int level, String text) {
        element("h" + (level + 1), text);
    }

    @Override
    public void paragraph(String text) {
        element("p", text);
    }

    @Override
    public void notice(String text) {
        html.append("<p class=\"notice\">").append(escaped(text)).append("</p>\n");
    }

    @Override
    public void quote(String words, String who) {
        html.append("<blockquote><p>").append(escaped(words)).append("</p>");
        html.append("<footer>").append(escaped(who)).append("</footer></blockquote>\n");
    }

    @Override
    public void items(List<String> items) {
        html.append("<ul>\n");
        items.forEach(item -> element("li", item));
        html.append("</ul>\n");
    }

    private void element(String tag, String text) {
        html.append('<')
                .append(tag)
                .append('>')
                .append(escaped(text))
                .append("</")
                .append(tag)
                .append(">\n");
    }

    private static String escaped(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char next = text.charAt(i);
            switch (next) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.append(next);
            }
        }
        return safe.toString();
    }
}
