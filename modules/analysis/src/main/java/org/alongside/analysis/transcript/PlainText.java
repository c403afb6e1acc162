package org.alongside.analysis.transcript;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.alongside.analysis.transcript.Line.Start;

/** Plain text: which of its line breaks were meant. */
final class PlainText {
    /** A text whose lines are all shorter or some longer was not wrapped by what it was typed with. */
    private static final int NARROWEST_WRAPPED = 40;

    private static final int WIDEST_WRAPPED = 120;

    private static final Pattern LIST_ITEM = Pattern.compile("(?:[-*\u2022\u2013]|\\d{1,3}[.)])\\s.*");

    /** How many lines must reach a width before it is taken for the width of the page. */
    private static final int LINES_THAT_SHOW_THE_WIDTH = 3;

    private PlainText() {}

    /** The lines of a text; those that are full are known to go on in the next. */
    static List<Line> lines(String text) {
        List<String> all = text.lines().map(String::strip).toList();
        int width = width(all);
        boolean wrapped = width >= NARROWEST_WRAPPED && width <= WIDEST_WRAPPED;
        List<Line> lines = new ArrayList<>();
        boolean afterBlank = true;
        String before = "";
        for (String line : all) {
            if (!Line.hasWords(line)) {
                afterBlank = true;
                continue;
            }
            Start start = Start.BREAK;
            if (afterBlank) {
                start = Start.PARAGRAPH;
            } else if (wrapped
                    && before.length() + 1 + firstWord(line) > width
                    && !LIST_ITEM.matcher(line).matches()) {
                start = Start.WRAPPED;
            }
            lines.add(new Line(line, start));
            afterBlank = false;
            before = line;
        }
        return lines;
    }

    /** A line break was meant if the next word would still have fitted, so the width of the page must be known. */
    private static int width(List<String> lines) {
        List<Integer> longest = lines.stream()
                .map(String::length)
                .sorted((a, b) -> Integer.compare(b, a))
                .limit(LINES_THAT_SHOW_THE_WIDTH)
                .toList();
        return longest.size() < LINES_THAT_SHOW_THE_WIDTH ? 0 : longest.get(longest.size() - 1);
    }

    private static int firstWord(String line) {
        int end = 0;
        while (end < line.length() && !Character.isWhitespace(line.charAt(end))) {
            end++;
        }
        return end;
    }
}
