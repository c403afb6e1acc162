package org.alongside.analysis.transcript;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.alongside.analysis.transcript.Line.Start;

/** Plain text files: UTF-8, UTF-16 with its mark, or else what Windows wrote in Western Europe. */
final class PlainText {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /** A text whose lines are all shorter or some longer was not wrapped by what it was typed with. */
    private static final int NARROWEST_WRAPPED = 40;

    private static final int WIDEST_WRAPPED = 120;

    private static final Pattern LIST_ITEM = Pattern.compile("(?:[-*\u2022\u2013]|\\d{1,3}[.)])\\s.*");

    /** How many lines must reach a width before it is taken for the width of the page. */
    private static final int LINES_THAT_SHOW_THE_WIDTH = 3;

    /** Those of every system that ever was, page ends among them. */
    private static final String LINE_ENDS = "\n\r\f\u000B\u0085\u2028\u2029";

    private PlainText() {}

    static List<Line> lines(byte[] content) {
        return lines(decode(content));
    }

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

    private static String decode(byte[] content) {
        String text;
        if (startsWith(content, 0xEF, 0xBB, 0xBF)) {
            text = decode(content, 3, StandardCharsets.UTF_8);
        } else if (startsWith(content, 0xFE, 0xFF)) {
            text = decode(content, 2, StandardCharsets.UTF_16BE);
        } else if (startsWith(content, 0xFF, 0xFE)) {
            text = decode(content, 2, StandardCharsets.UTF_16LE);
        } else {
            text = decodeUnmarked(content);
        }
        return withLineFeeds(text);
    }

    private static String decodeUnmarked(byte[] content) {
        try {
            return strictly(content, 0, StandardCharsets.UTF_8);
        } catch (CharacterCodingException notUtf8) {
            return decode(content, 0, WINDOWS);
        }
    }

    private static String decode(byte[] content, int from, Charset charset) {
        try {
            return strictly(content, from, charset);
        } catch (CharacterCodingException notText) {
            throw UnreadableTranscript.notSupported();
        }
    }

    /** Never with replacement characters: a word with a hole in it is not what somebody said. */
    private static String strictly(byte[] content, int from, Charset charset) throws CharacterCodingException {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(content, from, content.length - from))
                .toString();
    }

    /** One kind of line end; and no control characters, which no text has but every picture and program. */
    private static String withLineFeeds(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        int lines = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
                continue;
            }
            if (LINE_ENDS.indexOf(c) >= 0) {
                clean.append('\n');
                lines++;
            } else if (Character.isISOControl(c) && c != '\t') {
                throw UnreadableTranscript.notSupported();
            } else {
                clean.append(c);
            }
            if (lines > TranscriptReader.MOST_LINES) {
                throw UnreadableTranscript.tooLong();
            }
        }
        return clean.toString();
    }

    private static boolean startsWith(byte[] content, int... mark) {
        if (content.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if (Byte.toUnsignedInt(content[i]) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
