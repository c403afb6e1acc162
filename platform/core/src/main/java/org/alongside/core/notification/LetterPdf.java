package org.alongside.core.notification;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.Diagnostic;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.logging.Level;

/**
 * A letter as a PDF that screen readers can read (PDF/UA). The address stands where a window envelope shows it; what the letter is
 * about cannot be seen from outside. Large print is 18 point, as the UK Association for Accessible Formats asks for at least 16.
 */
final class LetterPdf {
    private static final String FONT = "Liberation Sans";
    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    /**
     * What stands in a letter; every part may have several lines.
     *
     * @param from the last line, below which nobody signs by hand
     */
    record Letter(String name, String address, String date, String heading, String text, String from, Locale locale) {}

    static {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.SEVERE));
    }

    private LetterPdf() {}

    /** What it complains of goes nowhere: a sign that the font lacks must not keep a letter from being printed. */
    static byte[] write(Letter letter, boolean largePrint) {
        return write(letter, largePrint, said -> {});
    }

    static byte[] write(Letter letter, boolean largePrint, Consumer<Diagnostic> listener) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.withDiagnosticConsumer(listener);
        builder.useFont(() -> font("LiberationSans-Regular.ttf"), FONT, REGULAR, FontStyle.NORMAL, true);
        builder.useFont(() -> font("LiberationSans-Bold.ttf"), FONT, BOLD, FontStyle.NORMAL, true);
        builder.withHtmlContent(html(letter, largePrint), null);
        builder.toStream(pdf);
        try {
            builder.run();
        } catch (IOException cannotWrite) {
            throw new UncheckedIOException(cannotWrite);
        }
        return pdf.toByteArray();
    }

    private static String html(Letter letter, boolean largePrint) {
        String size = largePrint ? "18pt" : "12pt";
        return "<html lang=\"" + letter.locale().getLanguage() + "\"><head><title>" + escaped(letter.heading())
                + "</title><meta name=\"subject\" content=\"" + escaped(letter.heading()) + "\"/><style>"
                + "@page{size:A4;margin:2.5cm 2.5cm 2cm 2.5cm}"
                + "body{font-family:'" + FONT + "';font-size:" + size + ";line-height:1.5;color:#000}"
                + ".to{min-height:4cm;margin:2cm 0 1cm 0}h1{font-size:1.2em;font-weight:700;margin:1em 0}p{margin:0 0 1em 0}"
                + "</style></head><body><div class=\"to\">" + lines(letter.name()) + "<br/>" + lines(letter.address())
                + "</div><p>" + lines(letter.date()) + "</p><h1>" + lines(letter.heading()) + "</h1><p>"
                + lines(letter.text()) + "</p><p>" + lines(letter.from()) + "</p></body></html>";
    }

    private static String lines(String text) {
        return escaped(text).replace("\n", "<br/>");
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(character -> {
            switch (character) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> {
                    // XML takes no control characters but these; a pasted address may have others.
                    if (character >= ' ' || character == '\n' || character == '\t') {
                        escaped.appendCodePoint(character);
                    }
                }
            }
        });
        return escaped.toString();
    }

    private static InputStream font(String file) {
        InputStream font = LetterPdf.class.getResourceAsStream(file);
        if (font == null) {
            throw new IllegalStateException("The font " + file + " is missing");
        }
        return font;
    }
}
