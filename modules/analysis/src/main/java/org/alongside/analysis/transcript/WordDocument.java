package org.alongside.analysis.transcript;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.alongside.analysis.transcript.Line.Start;

/**
 * Word documents (docx), of which only the main part is read, in one pass and without building a tree: what a hostile file
 * costs is bounded by the text that it yields. Tracked deletions, comments, headers, footers and footnotes are not part of
 * what was said.
 */
final class WordDocument {
    /** Word itself writes {@code document.xml}, its web edition at times {@code document2.xml}. */
    private static final Pattern MAIN_PART = Pattern.compile("word/document\\d*\\.xml");

    /** Real documents shrink to a tenth at best; a bomb to a thousandth. */
    private static final int MOST_EXPANSION = 100;

    private static final long ALWAYS_ALLOWED = 1024 * 1024;
    private static final long MOST_UNPACKED = 256L * 1024 * 1024;
    private static final long MOST_IN_MAIN_PART = 64L * 1024 * 1024;
    private static final int MOST_ENTRIES = 5_000;
    private static final int DEEPEST_ELEMENT = 500;

    /** Paragraphs, rows and cells, the empty ones too. */
    private static final int MOST_PIECES = 1_000_000;

    private final XMLStreamReader xml;
    private final List<Line> lines = new ArrayList<>();
    private int characters;
    private int pieces;
    private int depth;

    /** Paragraphs may hold text boxes, which hold paragraphs. */
    private final Deque<StringBuilder> paragraphs = new ArrayDeque<>();

    /** Rows of the tables that are open, each with its cells; a cell is its paragraphs. */
    private final Deque<List<List<String>>> rows = new ArrayDeque<>();

    private WordDocument(XMLStreamReader xml) {
        this.xml = xml;
    }

    static List<Line> lines(byte[] content) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            Rationed unpacked = new Rationed(zip, content.length);
            int entries = 0;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++entries > MOST_ENTRIES) {
                    throw UnreadableTranscript.unpacksTooLarge();
                }
                if (MAIN_PART.matcher(entry.getName()).matches()) {
                    unpacked.leave(MOST_IN_MAIN_PART);
                    return read(unpacked);
                }
                // Left to itself, the zip stream would unpack what it skips without counting.
                unpacked.skipToEnd();
            }
        } catch (IOException | XMLStreamException | IllegalArgumentException broken) {
            throw UnreadableTranscript.damaged();
        }
        throw UnreadableTranscript.notSupported();
    }

    private static List<Line> read(InputStream part) throws XMLStreamException {
        // The JDK's own, whatever else is on the class path; no DTD, so no entities of any kind.
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        WordDocument document = new WordDocument(factory.createXMLStreamReader(part));
        document.read();
        return document.lines;
    }

    private void read() throws XMLStreamException {
        while (xml.hasNext()) {
            switch (next()) {
                case XMLStreamConstants.START_ELEMENT -> start(xml.getLocalName());
                case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
                default -> {
                    // Text stands in w:t only, where start() takes it.
                }
            }
        }
    }

    private int next() throws XMLStreamException {
        int event = xml.next();
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> depth++;
            case XMLStreamConstants.END_ELEMENT -> depth--;
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw UnreadableTranscript.damaged();
            default -> {
                // Nothing to watch over.
            }
        }
        if (depth > DEEPEST_ELEMENT) {
            throw UnreadableTranscript.damaged();
        }
        return event;
    }

    private void start(String element) throws XMLStreamException {
        switch (element) {
            case "p" -> {
                countPiece();
                paragraphs.push(new StringBuilder());
            }
            case "t" -> text();
            case "tab", "ptab" -> type("\t");
            case "br", "cr" -> type("\n");
            case "noBreakHyphen" -> type("\u2011");
            case "tr" -> {
                countPiece();
                rows.push(new ArrayList<>());
            }
            case "tc" -> {
                countPiece();
                if (!rows.isEmpty()) {
                    rows.element().add(new ArrayList<>());
                }
            }
            // What was struck out or moved away, the twin of a drawing for old programs, and tab stops, which are no
            // tabs.
            case "del", "moveFrom", "Fallback", "pPr", "rPr" -> skip();
            default -> {
                // Everything else either holds words deeper down or has none.
            }
        }
    }

    private void end(String element) {
        switch (element) {
            case "p" -> {
                if (!paragraphs.isEmpty()) {
                    paragraph(paragraphs.pop().toString());
                }
            }
            case "tr" -> {
                if (!rows.isEmpty()) {
                    row(rows.pop());
                }
            }
            default -> {
                // Closes nothing of ours.
            }
        }
    }

    private void text() throws XMLStreamException {
        int around = depth - 1;
        while (depth > around) {
            int event = next();
            if (event == XMLStreamConstants.CHARACTERS
                    || event == XMLStreamConstants.SPACE
                    || event == XMLStreamConstants.CDATA) {
                type(xml.getText());
            }
        }
    }

    private void skip() throws XMLStreamException {
        int around = depth - 1;
        while (depth > around) {
            next();
        }
    }

    private void type(String text) {
        count(text.length());
        if (!paragraphs.isEmpty()) {
            paragraphs.element().append(text);
        }
    }

    private void count(int more) {
        characters += more;
        if (characters > TranscriptReader.MOST_CHARACTERS) {
            throw UnreadableTranscript.unpacksTooLarge();
        }
    }

    private void countPiece() {
        if (++pieces > MOST_PIECES) {
            throw UnreadableTranscript.unpacksTooLarge();
        }
    }

    private void paragraph(String text) {
        if (!Line.hasWords(text)) {
            return;
        }
        if (rows.isEmpty()) {
            add(text);
        } else {
            List<List<String>> cells = rows.element();
            if (!cells.isEmpty()) {
                cells.get(cells.size() - 1).add(text);
            }
        }
    }

    /** Many transcripts are a table of who and what: a first cell that can be a label becomes one, as if typed. */
    private void row(List<List<String>> cells) {
        List<String> paragraphsOfRow = new ArrayList<>();
        boolean labelled = cells.size() == 2
                && cells.get(0).size() == 1
                && !cells.get(1).isEmpty()
                && SpeakerLabels.looksLikeLabel(cells.get(0).get(0));
        if (labelled) {
            paragraphsOfRow.add(
                    cells.get(0).get(0).strip() + "\t" + cells.get(1).get(0).strip());
            paragraphsOfRow.addAll(cells.get(1).subList(1, cells.get(1).size()));
        } else {
            cells.forEach(paragraphsOfRow::addAll);
        }
        // A table within a table: its rows are paragraphs of the cell around it.
        paragraphsOfRow.forEach(this::paragraph);
    }

    private void add(String paragraph) {
        Start start = Start.PARAGRAPH;
        for (String line : (Iterable<String>) paragraph.lines().map(String::strip)::iterator) {
            if (Line.hasWords(line)) {
                lines.add(new Line(line, start));
                start = Start.BREAK;
            }
            if (lines.size() > TranscriptReader.MOST_LINES) {
                throw UnreadableTranscript.tooLong();
            }
        }
    }

    /** Counts what comes out of a zip, all entries together, and stops a bomb. */
    private static final class Rationed extends FilterInputStream {
        private long left;

        Rationed(InputStream in, int packed) {
            super(in);
            left = Math.min(MOST_UNPACKED, ALWAYS_ALLOWED + (long) MOST_EXPANSION * packed);
        }

        /** Allows no more than this from here on. */
        void leave(long most) {
            left = Math.min(left, most);
        }

        void skipToEnd() throws IOException {
            byte[] buffer = new byte[8192];
            int read = read(buffer, 0, buffer.length);
            while (read >= 0) {
                read = read(buffer, 0, buffer.length);
            }
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            take(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            take(Math.max(0, read));
            return read;
        }

        private void take(int bytes) {
            left -= bytes;
            if (left < 0) {
                throw UnreadableTranscript.unpacksTooLarge();
            }
        }
    }
}
