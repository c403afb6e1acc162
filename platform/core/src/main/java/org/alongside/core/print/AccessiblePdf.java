package org.alongside.core.print;

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
 * Turns simple HTML into a PDF that screen readers can read (PDF/UA-1): tagged, with a title, a language and its letters embedded.
 * Large print is 18 point, as the UK Association for Accessible Formats asks for at least 16.
 */
public final class AccessiblePdf {
    private static final String FONT = "Liberation Sans";
    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    static {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.SEVERE));
    }

    private AccessiblePdf() {}

    /**
     * Writes it, on A4. What the writer complains of goes nowhere: a sign that the font lacks must not keep paper from being printed.
     *
     * @param title what the paper is about, as text
     * @param style more CSS, sizes in em
     * @param body HTML that is well-formed XML; whatever people wrote in it went through {@link #escaped} or {@link #lines}
     */
    public static byte[] write(String title, Locale language, boolean largePrint, String style, String body) {
        return write(title, language, largePrint, style, body, said -> {});
    }

    /** The same, for whoever wants to hear the complaints. */
    public static byte[] write(
            String title,
            Locale language,
            boolean largePrint,
            String style,
            String body,
            Consumer<Diagnostic> complaints) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.withDiagnosticConsumer(complaints);
        builder.useFont(() -> font("LiberationSans-Regular.ttf"), FONT, REGULAR, FontStyle.NORMAL, true);
        builder.useFont(() -> font("LiberationSans-Bold.ttf"), FONT, BOLD, FontStyle.NORMAL, true);
        builder.withHtmlContent(
                "<html lang=\"" + language.getLanguage() + "\"><head><title>" + escaped(title)
                        + "</title><meta name=\"subject\" content=\"" + escaped(title) + "\"/><style>"
                        + "@page{size:A4;margin:2.5cm 2.5cm 2cm 2.5cm}"
                        + "body{font-family:'" + FONT + "';font-size:" + (largePrint ? "18pt" : "12pt")
                        + ";line-height:1.5;color:#000}" + style + "</style></head><body>" + body + "</body></html>",
                null);
        builder.toStream(pdf);
        try {
            builder.run();
        } catch (IOException cannotWrite) {
            throw new UncheckedIOException(cannotWrite);
        }
        return pdf.toByteArray();
    }

    /** Text as it may stand in the body, its lines kept. */
    public static String lines(String text) {
        return escaped(text).replace("\n", "<br/>");
    }

    /** Text as it may stand in the body or in an attribute. */
    public static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(character -> {
            switch (character) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> {
                    if (isXml(character)) {
                        escaped.appendCodePoint(character);
                    }
                }
            }
        });
        return escaped.toString();
    }

    /** XML takes few control characters, no half characters and not these last two; a pasted address may have any of them. */
    private static boolean isXml(int character) {
        boolean half = character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
        return character == '\n'
                || character == '\t'
                || (character >= ' ' && !half && character != 0xFFFE && character != 0xFFFF);
    }

    private static InputStream font(String file) {
        InputStream font = AccessiblePdf.class.getResourceAsStream(file);
        if (font == null) {
            throw new IllegalStateException("The font " + file + " is missing");
        }
        return font;
    }
}
