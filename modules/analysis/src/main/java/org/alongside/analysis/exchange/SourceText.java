package org.alongside.analysis.exchange;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A text as a file holds it, and as we have it: with line feeds only. Knows where each position of the one lies in the other. */
final class SourceText {
    private static final char MARK = '\uFEFF';
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /** Without the mark, but with whatever line ends there were. */
    private final String written;

    private final boolean marked;

    /** XML makes one line feed of every line end, so what stood there can only be guessed. */
    private final boolean lineEndsLost;

    private final boolean cleaned;
    private final String text;

    private SourceText(String found, boolean lineEndsLost) {
        this.marked = !found.isEmpty() && found.charAt(0) == MARK;
        String bare = marked ? found.substring(1) : found;
        this.written = bare;
        this.lineEndsLost = lineEndsLost && bare.indexOf('\r') < 0;
        String lines = bare.replace("\r\n", "\n");
        this.text = Wellformed.sameLength(lines);
        this.cleaned = !lines.replace('\r', '\n').equals(text);
    }

    /** A file: UTF-8 as the standard has it, UTF-16 with its mark, or else what Windows wrote in Western Europe. */
    static SourceText ofFile(byte[] content) {
        if (startsWith(content, 0xFE, 0xFF)) {
            return new SourceText(new String(content, StandardCharsets.UTF_16BE), false);
        }
        if (startsWith(content, 0xFF, 0xFE)) {
            return new SourceText(new String(content, StandardCharsets.UTF_16LE), false);
        }
        try {
            return new SourceText(
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .decode(ByteBuffer.wrap(content))
                            .toString(),
                    false);
        } catch (CharacterCodingException notUtf8) {
            return new SourceText(new String(content, WINDOWS), false);
        }
    }

    /** What stood in the description itself. */
    static SourceText ofXml(String content) {
        return new SourceText(content, true);
    }

    private static boolean startsWith(byte[] content, int first, int second) {
        return content.length > 1
                && Byte.toUnsignedInt(content[0]) == first
                && Byte.toUnsignedInt(content[1]) == second;
    }

    /** The text with line feeds only; every other character is in its place. */
    String text() {
        return text;
    }

    /** Whether it has line ends of two characters. */
    boolean hasDoubleLineEnds() {
        return written.contains("\r\n");
    }

    /** Whether there were characters that no text has, now blanks. */
    boolean wasCleaned() {
        return cleaned;
    }

    /** For each position, counted that way from 0 up to the end of the text, where it lies in {@link #text}. */
    int[] places(Counting counting) {
        int[] places = new int[2 * written.length() + 2];
        int counted = 0;
        int place = 0;
        if (marked && counting.mark()) {
            counted++;
        }
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < written.length()
                    && Character.isLowSurrogate(written.charAt(i + 1));
            boolean two = c == '\r' && i + 1 < written.length() && written.charAt(i + 1) == '\n';
            places[counted++] = place;
            if (pair) {
                if (counting.halves()) {
                    places[counted++] = place;
                }
                place += 2;
                i++;
            } else {
                if ((two || (lineEndsLost && c == '\n')) && counting.lineEndsTwice()) {
                    places[counted++] = place;
                }
                place++;
                i += two ? 1 : 0;
            }
        }
        places[counted++] = place;
        return Arrays.copyOf(places, counted);
    }
}
