package org.alongside.analysis.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** Writes a report as a Word document, with real headings, so that it can be found one's way in by eye, ear or keyboard. */
final class ReportDocx implements ReportWriter {
    private static final int BODY_POINTS = 11;
    private static final int INDENT = 500;
    private static final List<Integer> HEADING_POINTS = List.of(20, 16, 14, 12);

    private final XWPFDocument document;

    private ReportDocx(XWPFDocument document) {
        this.document = document;
    }

    static byte[] document(Report report, Locale locale) {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            defineHeadings(document);
            document.getProperties().getCoreProperties().setTitle(report.study().title());
            ReportDocx writer = new ReportDocx(document);
            writer.heading(0, report.study().title());
            ReportText.write(report, locale, writer);
            document.write(bytes);
            return bytes.toByteArray();
        } catch (IOException neverInMemory) {
            throw new UncheckedIOException(neverInMemory);
        }
    }

    @Override
    public void heading(int level, String text) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle("Heading" + (level + 1));
        paragraph.setKeepNext(true);
        paragraph.setSpacingBefore(200);
        XWPFRun run = run(paragraph, text);
        run.setBold(true);
        run.setFontSize(HEADING_POINTS.get(level));
    }

    @Override
    public void paragraph(String text) {
        run(spaced(), text);
    }

    @Override
    public void notice(String text) {
        run(spaced(), text).setBold(true);
    }

    @Override
    public void quote(String words, String who) {
        XWPFParagraph quote = document.createParagraph();
        quote.setIndentationLeft(INDENT);
        quote.setKeepNext(true);
        run(quote, words);
        XWPFParagraph speaker = spaced();
        speaker.setIndentationLeft(INDENT);
        run(speaker, who).setItalic(true);
    }

    @Override
    public void items(List<String> items) {
        for (String item : items) {
            XWPFParagraph paragraph = document.createParagraph();
            paragraph.setIndentationLeft(INDENT);
            run(paragraph, "• " + item);
        }
        spaced();
    }

    private XWPFParagraph spaced() {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setSpacingAfter(160);
        return paragraph;
    }

    /** A text with its own line breaks. */
    private static XWPFRun run(XWPFParagraph paragraph, String text) {
        XWPFRun run = paragraph.createRun();
        run.setFontSize(BODY_POINTS);
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                run.addBreak();
            }
            run.setText(withoutControls(lines[i]));
        }
        return run;
    }

    /** XML has no place for control characters; one in a transcript must not cost the whole document. */
    private static String withoutControls(String line) {
        return line.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "");
    }

    private static void defineHeadings(XWPFDocument document) {
        XWPFStyles styles = document.createStyles();
        for (int level = 1; level <= HEADING_POINTS.size(); level++) {
            CTStyle style = CTStyle.Factory.newInstance();
            style.setStyleId("Heading" + level);
            style.addNewName().setVal("heading " + level);
            style.setType(STStyleType.PARAGRAPH);
            style.addNewQFormat();
            style.addNewPPr().addNewOutlineLvl().setVal(BigInteger.valueOf(level - 1L));
            styles.addStyle(new XWPFStyle(style));
        }
    }
}
