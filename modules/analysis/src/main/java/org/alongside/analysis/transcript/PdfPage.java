package org.alongside.analysis.transcript;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One page as it is printed, in points from its top left corner.
 *
 * @param lines from top to bottom
 */
record PdfPage(float width, float height, List<PrintedLine> lines) {
    /** The same page with other lines. */
    PdfPage with(List<PrintedLine> others) {
        return new PdfPage(width, height, others);
    }

    /**
     * @param baseline where its letters stand
     * @param size of its font
     * @param words from left to right, at least one
     */
    record PrintedLine(float baseline, float size, List<Word> words) {
        PrintedLine with(List<Word> others) {
            return new PrintedLine(baseline, size, others);
        }

        Word first() {
            return words.get(0);
        }

        float left() {
            return first().left();
        }

        float right() {
            return words.get(words.size() - 1).right();
        }

        String text() {
            return words.stream().map(Word::text).collect(Collectors.joining(" "));
        }
    }

    /** One word and the room that it takes. */
    record Word(String text, float left, float right) {
        float width() {
            return right - left;
        }
    }
}
