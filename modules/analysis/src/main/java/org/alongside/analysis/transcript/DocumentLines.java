package org.alongside.analysis.transcript;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.alongside.analysis.transcript.Line.Start;

/** Puts lines together from the paragraphs and tables of a document, whatever kind it is, and counts what they cost. */
final class DocumentLines {
    /** Paragraphs, rows and cells, the empty ones too. */
    private static final int MOST_PIECES = 1_000_000;

    /** Tables within tables within tables. */
    private static final int DEEPEST = 500;

    private final List<Line> lines = new ArrayList<>();
    private int characters;
    private int pieces;

    /** Paragraphs may hold text boxes, which hold paragraphs. */
    private final Deque<StringBuilder> paragraphs = new ArrayDeque<>();

    /** Rows of the tables that are open, each with its cells; a cell is its paragraphs. */
    private final Deque<List<List<String>>> rows = new ArrayDeque<>();

    List<Line> lines() {
        return lines;
    }

    void beginParagraph() {
        countPiece();
        deep(paragraphs.size());
        paragraphs.push(new StringBuilder());
    }

    /** Adds to the paragraph; what stands outside of any is no text. */
    void type(String text) {
        characters += text.length();
        if (characters > TranscriptReader.MOST_CHARACTERS) {
            throw UnreadableTranscript.unpacksTooLarge();
        }
        if (!paragraphs.isEmpty()) {
            paragraphs.element().append(text);
        }
    }

    void endParagraph() {
        if (!paragraphs.isEmpty()) {
            paragraph(withoutControls(paragraphs.pop()));
        }
    }

    void beginRow() {
        countPiece();
        deep(rows.size());
        rows.push(new ArrayList<>());
    }

    void beginCell() {
        countPiece();
        if (!rows.isEmpty()) {
            rows.element().add(new ArrayList<>());
        }
    }

    /** Many transcripts are a table of who and what: a first cell that can be a label becomes one, as if typed. */
    void endRow() {
        if (rows.isEmpty()) {
            return;
        }
        List<List<String>> cells = rows.pop();
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

    private void paragraph(String text) {
        if (!Line.hasWords(text)) {
            return;
        }
        if (rows.isEmpty()) {
            add(text);
        } else {
            List<List<String>> cells = rows.element();
            if (cells.isEmpty()) {
                // Between the cells of a table that was written wrongly: said all the same.
                cells.add(new ArrayList<>());
            }
            cells.get(cells.size() - 1).add(text);
        }
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

    /** Documents may name any character by its number, even those that no database takes. */
    static String withoutControls(CharSequence text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> c == '\t'
                        || c == '\n'
                        || (!Character.isISOControl(c) && Character.getType(c) != Character.SURROGATE))
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }

    private void countPiece() {
        if (++pieces > MOST_PIECES) {
            throw UnreadableTranscript.unpacksTooLarge();
        }
    }

    private static void deep(int open) {
        if (open > DEEPEST) {
            throw UnreadableTranscript.damaged();
        }
    }
}
