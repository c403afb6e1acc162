package org.alongside.analysis.transcript;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * Makes the one text of a transcript from an uploaded file: plain text, docx or PDF. What the file holds decides, not what
 * it is called. Files come from anywhere, so whatever is wrong with one ends in an {@link UnreadableTranscript}.
 */
final class TranscriptReader {
    /** An hour of talk is some 60 KB of text; the rest is room for the pictures and fonts around it. */
    static final int MOST_MEGABYTES = 20;

    /** What a packed file may yield: eighty hours of talk. */
    static final int MOST_CHARACTERS = 5_000_000;

    /** Lines cost far more memory than their characters, so they are counted too. */
    static final int MOST_LINES = 200_000;

    private static final byte[] PDF = ascii("%PDF-");
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLD_OFFICE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    /** The part of an old Office container that a docx with a password hides in. */
    private static final byte[] LOCKED_OFFICE = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

    /** Text, but of the kind that machines read. */
    private static final List<byte[]> MARKUP =
            List.of(ascii("{\\rtf"), ascii("<!doctype"), ascii("<html"), ascii("<?xml"));

    /** The standard lets a PDF begin this late. */
    private static final int PDF_BEGINS_WITHIN = 1024;

    private TranscriptReader() {}

    /**
     * @param fileName what the person called it
     * @param content the whole file
     * @throws UnreadableTranscript if there is no transcript to be had from it
     */
    static TranscriptText read(String fileName, byte[] content) {
        if (content.length > MOST_MEGABYTES * 1024 * 1024) {
            throw UnreadableTranscript.tooLarge(MOST_MEGABYTES);
        }
        List<Spoken> said = SpeakerTurns.in(lines(fileName, content));
        if (said.isEmpty()) {
            throw UnreadableTranscript.empty();
        }
        return TranscriptText.of(said);
    }

    private static List<Line> lines(String fileName, byte[] content) {
        String name = fileName.strip().toLowerCase(Locale.ROOT);
        if (startsWith(content, PDF) || (name.endsWith(".pdf") && contains(content, PDF, PDF_BEGINS_WITHIN))) {
            return PageLayout.lines(PdfPages.of(content));
        }
        if (startsWith(content, ZIP)) {
            return WordDocument.lines(content);
        }
        if (startsWith(content, OLD_OFFICE)) {
            throw contains(content, LOCKED_OFFICE, content.length)
                    ? UnreadableTranscript.locked()
                    : UnreadableTranscript.notSupported();
        }
        if (MARKUP.stream().anyMatch(kind -> startsWith(content, kind))) {
            throw UnreadableTranscript.notSupported();
        }
        if (content.length > 0 && (name.endsWith(".pdf") || name.endsWith(".docx"))) {
            // A broken download, most likely: an error page or the second half of a file, and nobody's interview.
            throw UnreadableTranscript.damaged();
        }
        return PlainText.lines(content);
    }

    /** Whether the content begins with a mark; blanks before it and the case of letters do not count. */
    private static boolean startsWith(byte[] content, byte[] mark) {
        int start = 0;
        while (start < content.length
                && (content[start] == ' ' || (content[start] >= '\t' && content[start] <= '\r'))) {
            start++;
        }
        if (content.length - start < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            byte found = content[start + i];
            if (found != mark[i] && !(found >= 'A' && found <= 'Z' && found + ('a' - 'A') == mark[i])) {
                return false;
            }
        }
        return true;
    }

    private static boolean contains(byte[] content, byte[] mark, int within) {
        int last = Math.min(within, content.length) - mark.length;
        for (int at = 0; at <= last; at++) {
            int i = 0;
            while (i < mark.length && content[at + i] == mark[i]) {
                i++;
            }
            if (i == mark.length) {
                return true;
            }
        }
        return false;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
