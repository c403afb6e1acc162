package org.alongside.analysis.review;

import static org.alongside.core.print.AccessiblePdf.escaped;
import static org.alongside.core.print.AccessiblePdf.lines;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.alongside.core.print.AccessiblePdf;
import org.alongside.core.text.Texts;

/**
 * The cards themselves.
 *
 * @param callName whose they are; empty for cards that anybody may have
 */
record ThemeCardsPaper(String study, Optional<String> callName, List<Theme> themes) {
    /** One card. */
    record Theme(String name, String plain, List<String> ownQuotes) {}

    private static final String STYLE = "h1{font-size:1.5em;margin:0 0 0.6em 0}h2{font-size:1.3em;margin:0 0 0.5em 0}"
            + "h3{font-size:1em;margin:0.8em 0 0.3em 0;page-break-after:avoid}p{margin:0 0 0.5em 0}"
            + ".theme{page-break-before:always}.tick{page-break-inside:avoid}"
            + ".box{display:inline-block;width:0.9em;height:0.9em;border:2px solid #000;margin:0 0.6em 0 0}"
            + ".quote{margin:0 0 0.3em 0;padding:0 0 0 0.6em;border-left:3px solid #000}"
            + ".words{border:1px solid #000;height:7em}";

    byte[] write(Locale language) {
        StringBuilder html = new StringBuilder();
        html.append("<h1>").append(escaped(study)).append("</h1>");
        paragraph(
                html,
                callName.map(name -> Texts.text(language, "analysis.cards.for", name))
                        .orElseGet(() -> Texts.text(language, "analysis.cards.name")));
        paragraph(html, Texts.text(language, "analysis.cards.how"));
        paragraph(html, Texts.text(language, "analysis.cards.silence"));
        paragraph(html, Texts.text(language, "analysis.cards.back"));
        themes.forEach(theme -> card(html, theme, language));
        return AccessiblePdf.write(study, language, true, STYLE, html.toString());
    }

    private void card(StringBuilder html, Theme theme, Locale language) {
        html.append("<div class=\"theme\"><h2>").append(escaped(theme.name())).append("</h2>");
        html.append("<p>").append(lines(theme.plain())).append("</p>");
        if (!theme.ownQuotes().isEmpty()) {
            heading(html, Texts.text(language, "analysis.my-review.my-words"));
            for (String quote : theme.ownQuotes()) {
                html.append("<p class=\"quote\">").append(lines(quote)).append("</p>");
                tick(html, Texts.text(language, "analysis.my-review.take-out"));
            }
        }
        heading(html, Texts.text(language, "analysis.my-review.answer"));
        for (Answer answer : Answer.values()) {
            tick(html, Texts.text(language, "analysis.answer", answer));
        }
        heading(html, Texts.text(language, "analysis.my-review.words"));
        paragraph(html, Texts.text(language, "analysis.cards.readers"));
        html.append("<div class=\"words\"></div></div>");
    }

    private static void heading(StringBuilder html, String text) {
        html.append("<h3>").append(escaped(text)).append("</h3>");
    }

    private static void paragraph(StringBuilder html, String text) {
        html.append("<p>").append(escaped(text)).append("</p>");
    }

    private static void tick(StringBuilder html, String text) {
        html.append("<p class=\"tick\"><span class=\"box\"></span>")
                .append(escaped(text))
                .append("</p>");
    }
}
