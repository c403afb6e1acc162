package org.alongside.analysis.transcript;

/**
 * One line of a transcript as its file holds it, whatever the kind of file.
 *
 * @param text without blanks around it, always with words
 * @param start what divides it from the line before
 */
record Line(String text, Start start) {
    /** What divides a line from the line before. */
    enum Start {
        /** Nothing: the line before was full, and its sentence goes on here. */
        WRAPPED,
        /** A line break that somebody meant. */
        BREAK,
        /** A new paragraph. */
        PARAGRAPH
    }

    /** Whether there is anything to see: editors leave hard blanks and marks without width on lines that look empty. */
    static boolean hasWords(String text) {
        return text.codePoints()
                .anyMatch(c -> !Character.isWhitespace(c)
                        && !Character.isSpaceChar(c)
                        && Character.getType(c) != Character.FORMAT);
    }

    boolean isWrapped() {
        return start == Start.WRAPPED;
    }

    boolean startsParagraph() {
        return start == Start.PARAGRAPH;
    }
}
