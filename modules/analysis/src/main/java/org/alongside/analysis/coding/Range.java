package org.alongside.analysis.coding;

import java.util.Optional;

/**
 * A stretch of a transcript.
 *
 * @param start where it begins, in UTF-16 units as in a Java string
 * @param end where it ends, exclusive
 */
record Range(int start, int end) {
    /**
     * The stretch of that text that somebody pointed at, without the blanks at its ends and never through the middle of a
     * character; empty when it holds no words or lies outside the text.
     */
    static Optional<Range> within(String text, int from, int until) {
        if (from < 0 || until > text.length() || from >= until) {
            return Optional.empty();
        }
        int start = from;
        int end = until;
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        if (start == end) {
            return Optional.empty();
        }
        if (cutsCharacter(text, start)) {
            start--;
        }
        if (cutsCharacter(text, end)) {
            end++;
        }
        return Optional.of(new Range(start, end));
    }

    boolean overlaps(Range other) {
        return start < other.end && other.start < end;
    }

    String in(String text) {
        return text.substring(start, end);
    }

    private static boolean cutsCharacter(String text, int at) {
        return at > 0
                && at < text.length()
                && Character.isHighSurrogate(text.charAt(at - 1))
                && Character.isLowSurrogate(text.charAt(at));
    }
}
