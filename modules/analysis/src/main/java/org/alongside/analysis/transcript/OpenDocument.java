package org.alongside.analysis.transcript;

import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/**
 * The content of texts as LibreOffice writes them (odt). Tracked deletions, comments, footnotes, headers, footers and tables of
 * contents are not part of what was said.
 */
final class OpenDocument {
    private static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    private static final String DRAWING_WORDS = "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0";

    /** More blanks side by side nobody typed. */
    private static final int MOST_BLANKS = 100;

    private final Elements elements;
    private final DocumentLines lines = new DocumentLines();
    private boolean isText;

    /** Whether a blank would be one too many: at the beginning of a paragraph and after a blank. */
    private boolean afterBlank = true;

    /** The same for the paragraphs around this one: text boxes stand within paragraphs. */
    private final Deque<Boolean> afterBlankAround = new ArrayDeque<>();

    private OpenDocument(Elements elements) {
        this.elements = elements;
    }

    /**
     * @param in the content part of a packed document, or all of a flat one
     * @throws UnreadableTranscript when it is a table or a drawing
     */
    static List<Line> lines(InputStream in) throws XMLStreamException {
        OpenDocument document = new OpenDocument(new Elements(in));
        document.read();
        if (!document.isText) {
            throw UnreadableTranscript.notSupported();
        }
        return document.lines.lines();
    }

    private void read() throws XMLStreamException {
        while (elements.hasNext()) {
            int event = elements.next();
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> start(elements.name());
                case XMLStreamConstants.END_ELEMENT -> end(elements.name());
                default -> words(elements.text(event));
            }
        }
    }

    private void start(String element) throws XMLStreamException {
        switch (element) {
            case "text" -> isText |= elements.namespace().equals(OFFICE);
            case "p", "h" -> {
                lines.beginParagraph();
                afterBlankAround.push(afterBlank);
                afterBlank = true;
            }
            case "tab" -> type("\t");
            case "line-break" -> type("\n");
            case "s" -> type(" ".repeat(blanks()));
            case "table-row" -> lines.beginRow();
            case "table-cell", "covered-table-cell" -> lines.beginCell();
            case "note",
                    "annotation",
                    "tracked-changes",
                    "table-of-content",
                    "forms",
                    "binary-data",
                    "ruby-text",
                    "styles",
                    "automatic-styles",
                    "master-styles",
                    "meta",
                    "settings",
                    "scripts" -> elements.skip();
            case "title", "desc" -> {
                // The words behind a picture; a field of the same name holds words of the text.
                if (elements.namespace().equals(DRAWING_WORDS)) {
                    elements.skip();
                }
            }
            default -> {
                // Everything else either holds words deeper down or has none.
            }
        }
    }

    private void end(String element) {
        switch (element) {
            case "p", "h" -> {
                lines.endParagraph();
                afterBlank = afterBlankAround.pop();
            }
            case "table-row" -> lines.endRow();
            default -> {
                // Closes nothing of ours.
            }
        }
    }

    private int blanks() {
        try {
            int told = elements.attribute("c").map(Integer::parseInt).orElse(1);
            return Math.max(0, Math.min(MOST_BLANKS, told));
        } catch (NumberFormatException noNumber) {
            return 1;
        }
    }

    /** The format says that blanks side by side are one, so that its writers may indent. */
    private void words(String text) {
        StringBuilder words = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean blank = c == ' ' || c == '\t' || c == '\n' || c == '\r';
            if (!blank) {
                words.append(c);
            } else if (!afterBlank) {
                words.append(' ');
            }
            afterBlank = blank;
        }
        lines.type(words.toString());
    }

    private void type(String text) {
        lines.type(text);
        afterBlank = false;
    }
}
