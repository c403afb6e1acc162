package org.alongside.mentoring.sheet;

import static org.alongside.core.print.AccessiblePdf.escaped;

import java.util.Locale;
import org.alongside.core.print.AccessiblePdf;

/** A sheet on paper, for people without the internet. */
final class SheetPaper {

    private static final String STYLE =
            "h1{font-size:1.5em;margin:0 0 0.4em 0}h2{font-size:1.2em;margin:1em 0 0.3em 0;page-break-after:avoid}"
                    + "p{margin:0 0 0.4em 0}ul{margin:0;padding:0 0 0 1.2em}li{margin:0 0 0.3em 0}";

    private SheetPaper() {}

    static byte[] write(Sheets.Sheet sheet, Locale language, boolean largePrint) {
        StringBuilder html = new StringBuilder();
        html.append("<h1>").append(escaped(sheet.title())).append("</h1>");
        html.append("<p>").append(escaped(sheet.lead())).append("</p>");
        for (Sheets.Part part : sheet.parts()) {
            html.append("<h2>").append(escaped(part.heading())).append("</h2><ul>");
            part.sentences()
                    .forEach(said -> html.append("<li>").append(escaped(said)).append("</li>"));
            html.append("</ul>");
        }
        return AccessiblePdf.write(sheet.title(), language, largePrint, STYLE, html.toString());
    }
}
