package org.alongside.analysis.transcript;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/**
 * Makes the one text of a transcript from an uploaded file: plain text, docx, odt, rtf, html, vtt, srt or PDF. What the file
 * holds decides, not what it is called. Files come from anywhere, so whatever is wrong with one ends in an
 * {@link UnreadableTranscript}.
 */
final class TranscriptReader {
    /** An hour of talk is some 60 KB of text; the rest is room for the pictures and fonts around it. */
    static final int MOST_MEGABYTES = 20;

    /** What any file may yield: eighty hours of talk. */
    static final int MOST_CHARACTERS = 5_000_000;

    /** Lines cost far more memory than their characters, so they are counted too. */
    static final int MOST_LINES = 200_000;

    /** What a text is shows within so many characters. */
    private static final int HEAD = 1024;

    private static final byte[] PDF = ascii("%PDF-");
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] RICH_TEXT = ascii("{\\rtf");
    private static final byte[] OLD_OFFICE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    /** The part of an old Office container that a docx with a password hides in. */
    private static final byte[] LOCKED_OFFICE = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

    /** Text, but of the kind that machines read. */
    private static final List<String> MARKUP = List.of("<!doctype", "<?xml", "<svg");

    /** The root of a text of LibreOffice's that is not packed. */
    private static final Pattern FLAT_OPEN_DOCUMENT = Pattern.compile("<\\?xml[^>]{0,200}\\?>\\s*<office:document\\b");

    /** Kinds that are no bare text: what is called so and is bare text was broken on its way. */
    private static final List<String> NEVER_BARE = List.of(".pdf", ".docx", ".odt");

    /** The standard lets a PDF begin this late. */
    private static final int PDF_BEGINS_WITHIN = 1024;

    private TranscriptReader() {}

    /**
     * @param fileName what the person called it
     * @param content the whole file
     * @throws UnreadableTranscript if there is no transcript to be had from it
     */
    static TranscriptText read(String fileName, byte[] content) {
        return TranscriptText.of(read(fileName, content, Optional.empty()).said());
    }

    /**
     * @param fileName what the person called it
     * @param content the whole file
     * @param chosen how the letters of bare text are written down; empty to find out
     * @throws UnreadableTranscript if there is no transcript to be had from it
     */
    static FileRead read(String fileName, byte[] content, Optional<Encoding> chosen) {
        if (content.length > MOST_MEGABYTES * 1024 * 1024) {
            throw UnreadableTranscript.tooLarge(MOST_MEGABYTES);
        }
        FileRead read = readAny(fileName.strip().toLowerCase(Locale.ROOT), content, chosen);
        if (read.said().isEmpty()) {
            throw UnreadableTranscript.empty();
        }
        return read;
    }

    private static FileRead readAny(String name, byte[] content, Optional<Encoding> chosen) {
        if (startsWith(content, PDF) || (name.endsWith(".pdf") && contains(content, PDF, PDF_BEGINS_WITHIN))) {
            return inTurns(FileKind.PDF, Optional.empty(), PageLayout.lines(PdfPages.of(content)));
        }
        if (startsWith(content, ZIP)) {
            PackedDocument.Content document = PackedDocument.read(content);
            return inTurns(document.kind(), Optional.empty(), document.lines());
        }
        if (startsWith(content, RICH_TEXT)) {
            return inTurns(FileKind.RICH_TEXT, Optional.empty(), RichText.lines(content));
        }
        if (startsWith(content, OLD_OFFICE)) {
            throw contains(content, LOCKED_OFFICE, content.length)
                    ? UnreadableTranscript.locked()
                    : UnreadableTranscript.notSupported();
        }
        return readText(name, content, DecodedText.of(content, chosen));
    }

    private static FileRead readText(String name, byte[] content, DecodedText decoded) {
        String text = decoded.text();
        Optional<Encoding> encoding = Optional.of(decoded.encoding());
        if (content.length > 0 && NEVER_BARE.stream().anyMatch(name::endsWith)) {
            // A broken download, most likely: an error page or the second half of a file, and nobody's interview.
            throw UnreadableTranscript.damaged();
        }
        if (Captions.isWebVtt(text)) {
            return new FileRead(FileKind.WEB_VTT, encoding, Captions.said(notTooLong(text)));
        }
        if (Captions.isSubRip(text)) {
            return new FileRead(FileKind.SUB_RIP, encoding, Captions.said(notTooLong(text)));
        }
        if (WebPage.is(text)) {
            return inTurns(FileKind.WEB_PAGE, encoding, WebPage.lines(text));
        }
        String head = text.substring(0, Math.min(text.length(), HEAD)).strip().toLowerCase(Locale.ROOT);
        if (FLAT_OPEN_DOCUMENT.matcher(head).lookingAt()) {
            return inTurns(FileKind.OPEN_DOCUMENT, Optional.empty(), flatOpenDocument(content));
        }
        if (MARKUP.stream().anyMatch(head::startsWith)) {
            throw UnreadableTranscript.notSupported();
        }
        return inTurns(FileKind.PLAIN_TEXT, encoding, PlainText.lines(notTooLong(text)));
    }

    /** Checked before it is taken apart; pages and documents may be longer than their words, which are counted as they come. */
    private static String notTooLong(String text) {
        if (text.length() > MOST_CHARACTERS) {
            throw UnreadableTranscript.tooLong();
        }
        return text;
    }

    private static List<Line> flatOpenDocument(byte[] content) {
        try {
            return OpenDocument.lines(new ByteArrayInputStream(content));
        } catch (XMLStreamException broken) {
            throw UnreadableTranscript.damaged();
        }
    }

    private static FileRead inTurns(FileKind kind, Optional<Encoding> encoding, List<Line> lines) {
        return new FileRead(kind, encoding, SpeakerTurns.in(lines));
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
