package org.alongside.core.print;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Looks at the compressed parts of a PDF before the library unpacks them, which it does without any bound: a few kilobytes
 * can hold gigabytes of blanks.
 */
public final class PdfStreams {
    /** What a look at a PDF brings. */
    public enum Finding {
        /** It can be opened. */
        FINE,
        /** It unpacks to more than any paper has. */
        TOO_LARGE,
        /** It is packed in a way that nobody has used for long. */
        OLD_PACKING
    }

    private static final long MOST_IN_ONE = 128L * 1024 * 1024;
    private static final long MOST_IN_ALL = 512L * 1024 * 1024;
    private static final int MOST_STREAMS = 100_000;

    /** How far before its stream a dictionary may begin. */
    private static final int LONGEST_DICTIONARY = 4096;

    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] END = "end".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] SPACE = {' '};
    private static final byte[] RETURN = {'\r'};
    private static final byte[] LINE_FEED = {'\n'};
    private static final Pattern ESCAPED = Pattern.compile("#([0-9A-Fa-f]{2})");

    /**
     * Packings that word processors gave up a quarter of a century ago and that grow as wildly as the usual one; and a
     * packing that is named elsewhere, which nobody does but to hide it.
     */
    private static final Pattern NOT_OF_OUR_TIME =
            Pattern.compile("/(?:LZWDecode|LZW|RunLengthDecode|RL)(?![A-Za-z])|/F(?:ilter)?\\s+\\d+\\s+\\d+\\s+R");

    /** What opening alone unpacks; nobody packs it twice over but to hide how much comes out. */
    private static final Pattern OF_THE_FILE_ITSELF = Pattern.compile("/(?:ObjStm|XRef)(?![A-Za-z])");

    private static final Pattern PACKED_TWICE = Pattern.compile("/[A-Za-z0-9]*Decode\\s*/[A-Za-z0-9]*Decode");

    private PdfStreams() {}

    /** Looks at a PDF without opening it. */
    public static Finding look(byte[] content) {
        long inAll = 0;
        int streams = 0;
        int dictionary = 0;
        byte[] buffer = new byte[64 * 1024];
        for (int at = 0; at < content.length - STREAM.length; at++) {
            if (content[at] != STREAM[0] || !isAt(content, at, STREAM)) {
                continue;
            }
            int data = at + STREAM.length;
            if (isAt(content, at - END.length, END)) {
                dictionary = data;
                continue;
            }
            if (packedAsOfOld(content, Math.max(dictionary, at - LONGEST_DICTIONARY), at)) {
                return Finding.OLD_PACKING;
            }
            long inThis = unpacked(content, afterLineEnd(content, data), buffer);
            inAll += inThis;
            if (inThis > MOST_IN_ONE || inAll > MOST_IN_ALL || ++streams > MOST_STREAMS) {
                return Finding.TOO_LARGE;
            }
        }
        return Finding.FINE;
    }

    private static boolean packedAsOfOld(byte[] content, int from, int to) {
        String dictionary = new String(content, from, to - from, StandardCharsets.ISO_8859_1);
        dictionary = dictionary.substring(Math.max(0, dictionary.lastIndexOf("obj")));
        String plain = ESCAPED.matcher(dictionary)
                .replaceAll(
                        code -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(code.group(1), 16))));
        return NOT_OF_OUR_TIME.matcher(plain).find()
                || (OF_THE_FILE_ITSELF.matcher(plain).find()
                        && PACKED_TWICE.matcher(plain).find());
    }

    private static int afterLineEnd(byte[] content, int from) {
        int at = from;
        while (isAt(content, at, SPACE)) {
            at++;
        }
        if (isAt(content, at, RETURN)) {
            at++;
        }
        return isAt(content, at, LINE_FEED) ? at + 1 : at;
    }

    /** How much comes out of the stream that begins there; next to nothing if it is not packed in the usual way. */
    private static long unpacked(byte[] content, int from, byte[] buffer) {
        // Like the library, which steps over the two bytes of the head without looking at them.
        int start = Math.min(from + 2, content.length);
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(content, start, content.length - start);
            int more = inflater.inflate(buffer);
            while (more > 0 && inflater.getBytesWritten() <= MOST_IN_ONE) {
                more = inflater.inflate(buffer);
            }
            return inflater.getBytesWritten();
        } catch (DataFormatException notPacked) {
            // Another kind of stream, or a damaged one: what came out so far is what counts.
            return inflater.getBytesWritten();
        } finally {
            inflater.end();
        }
    }

    private static boolean isAt(byte[] content, int at, byte[] mark) {
        if (at < 0 || at + mark.length > content.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if (content[at + i] != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
