package org.alongside.analysis.transcript;

import java.io.InputStream;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/**
 * The main part of Word documents (docx). Tracked deletions, comments, headers, footers and footnotes are not part of what was
 * said.
 */
final class WordDocument {
    private final Elements elements;
    private final DocumentLines lines = new DocumentLines();

    private WordDocument(Elements elements) {
        this.elements = elements;
    }

    static List<Line> lines(InputStream part) throws XMLStreamException {
        WordDocument document = new WordDocument(new Elements(part));
        document.read();
        return document.lines.lines();
    }

    private void read() throws XMLStreamException {
        while (elements.hasNext()) {
            switch (elements.next()) {
                case XMLStreamConstants.START_ELEMENT -> start(elements.name());
                case XMLStreamConstants.END_ELEMENT -> end(elements.name());
                default -> {
                    // Text stands in w:t only, where start() takes it.
                }
            }
        }
    }

    private void start(String element) throws XMLStreamException {
        switch (element) {
            case "p" -> lines.beginParagraph();
            case "t" -> text();
            case "tab", "ptab" -> lines.type("\t");
            case "br", "cr" -> lines.type("\n");
            case "noBreakHyphen" -> lines.type("\u2011");
            case "tr" -> lines.beginRow();
            case "tc" -> lines.beginCell();
            // What was struck out or moved away, the twin of a drawing for old programs, and tab stops, which are no
            // tabs.
            case "del", "moveFrom", "Fallback", "pPr", "rPr" -> elements.skip();
            default -> {
                // Everything else either holds words deeper down or has none.
            }
        }
    }

    private void end(String element) {
        switch (element) {
            case "p" -> lines.endParagraph();
            case "tr" -> lines.endRow();
            default -> {
                // Closes nothing of ours.
            }
        }
    }

    private void text() throws XMLStreamException {
        int around = elements.depth() - 1;
        while (elements.depth() > around) {
            lines.type(elements.text(elements.next()));
        }
    }
}
