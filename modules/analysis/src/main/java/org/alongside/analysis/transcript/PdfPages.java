package org.alongside.analysis.transcript;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.alongside.analysis.transcript.PdfPage.PrintedLine;
import org.alongside.analysis.transcript.PdfPage.Word;
import org.alongside.core.print.PdfStreams;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** The words of a PDF with their places on its pages, in reading order. What the page does not show is left out. */
final class PdfPages extends PDFTextStripper {
    /** An interview takes some tens of milliseconds; a page that draws itself over and over must end too. */
    private static final long LONGEST_SECONDS = 30;

    private static final int MOST_PAGES = 2_000;
    private static final int MOST_GLYPHS_ON_A_PAGE = 100_000;
    private static final int MOST_WORDS = 1_000_000;

    private final List<PdfPage> pages = new ArrayList<>();
    private final long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_SECONDS);
    private int characters;
    private int allWords;
    private int glyphs;
    private boolean upright;
    private float width;
    private float height;
    private List<PrintedLine> lines = new ArrayList<>();
    private List<Word> words = new ArrayList<>();
    private float baseline;
    private float size;

    private PdfPages() {
        setSortByPosition(true);
    }

    static List<PdfPage> of(byte[] content) {
        switch (PdfStreams.look(content)) {
            case TOO_LARGE -> throw UnreadableTranscript.unpacksTooLarge();
            case OLD_PACKING -> throw UnreadableTranscript.notSupported();
            case FINE -> {}
        }
        try (PDDocument document = Loader.loadPDF(content)) {
            if (document.isEncrypted()) {
                throw UnreadableTranscript.locked();
            }
            if (document.getNumberOfPages() > MOST_PAGES) {
                throw UnreadableTranscript.unpacksTooLarge();
            }
            PdfPages reading = new PdfPages();
            reading.writeText(document, Writer.nullWriter());
            if (reading.characters == 0) {
                throw UnreadableTranscript.withoutText();
            }
            return reading.pages;
        } catch (UnreadableTranscript refused) {
            throw refused;
        } catch (InvalidPasswordException locked) {
            throw UnreadableTranscript.locked();
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError broken) {
            // The library meets hostile files with exceptions of every kind, and takes their word for the size of
            // things: what it could not get is free again by now.
            throw UnreadableTranscript.damaged();
        }
    }

    @Override
    protected void startPage(PDPage page) {
        PDRectangle box = page.getCropBox();
        upright = page.getRotation() % 180 == 0;
        width = upright ? box.getWidth() : box.getHeight();
        height = upright ? box.getHeight() : box.getWidth();
        lines = new ArrayList<>();
        words = new ArrayList<>();
        glyphs = 0;
    }

    @Override
    protected void endPage(PDPage page) {
        endLine();
        pages.add(new PdfPage(width, height, List.copyOf(lines)));
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        if (System.nanoTime() > deadline) {
            throw UnreadableTranscript.unpacksTooLarge();
        }
        super.processOperator(operator, operands);
    }

    @Override
    protected void processTextPosition(TextPosition text) {
        if (++glyphs > MOST_GLYPHS_ON_A_PAGE) {
            throw UnreadableTranscript.unpacksTooLarge();
        }
        super.processTextPosition(text);
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) {
        String[] texts = text.strip().split("\\s+", -1);
        List<List<TextPosition>> places = places(positions);
        if (texts.length == places.size()) {
            for (int i = 0; i < texts.length; i++) {
                word(texts[i], places.get(i));
            }
        } else if (!places.isEmpty()) {
            // One glyph may stand for several words: then they share their place.
            word(String.join(" ", texts), places.stream().flatMap(List::stream).toList());
        }
    }

    private static List<List<TextPosition>> places(List<TextPosition> positions) {
        List<List<TextPosition>> places = new ArrayList<>();
        boolean within = false;
        for (TextPosition position : positions) {
            if (position.getUnicode().isBlank() && !position.getUnicode().isEmpty()) {
                within = false;
                continue;
            }
            if (!within) {
                places.add(new ArrayList<>());
                within = true;
            }
            places.get(places.size() - 1).add(position);
        }
        return places;
    }

    private void word(String raw, List<TextPosition> place) {
        String text = withoutControls(raw);
        TextPosition first = place.get(0);
        TextPosition last = place.get(place.size() - 1);
        float left = first.getXDirAdj();
        float right = last.getXDirAdj() + last.getWidthDirAdj();
        float y = first.getYDirAdj();
        boolean alongThePage = (first.getDir() % 180 == 0) == upright;
        // Writers of PDF that cut one long page into several leave on each what belongs to the others.
        boolean shown = !alongThePage || (y >= 0 && y <= height && right >= 0 && left <= width);
        if (text.isEmpty() || !shown) {
            return;
        }
        characters += text.length();
        if (characters > TranscriptReader.MOST_CHARACTERS || ++allWords > MOST_WORDS) {
            throw UnreadableTranscript.unpacksTooLarge();
        }
        if (!words.isEmpty() && Math.abs(y - baseline) > first.getHeightDir() * 0.6f) {
            endLine();
        }
        if (words.isEmpty()) {
            baseline = y;
            size = first.getFontSizeInPt();
        }
        words.add(new Word(text, left, right));
    }

    private void endLine() {
        if (!words.isEmpty()) {
            PrintedLine line = new PrintedLine(baseline, size, List.copyOf(words));
            if (Line.hasWords(line.text())) {
                lines.add(line);
            }
            words = new ArrayList<>();
        }
    }

    /** Fonts may claim that their glyphs mean anything at all, even what no database takes. */
    private static String withoutControls(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.SURROGATE)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }
}
