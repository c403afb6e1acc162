package org.alongside.analysis.transcript;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Looks at the compressed parts of a PDF before the library unpacks them, which it does without any bound: a few kilobytes
 * can hold gigabytes of blanks.
 */
final class PdfStreams {
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

    private PdfStreams() {}

    static void refuseBombs(byte[] content) {
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
            refuseOldPackings(content, Math.max(dictionary, at - LONGEST_DICTIONARY), at);
            inAll += unpacked(content, afterLineEnd(content, data), buffer);
            if (inAll > MOST_IN_ALL || ++streams > MOST_STREAMS) {
                throw UnreadableTranscript.unpacksTooLarge();
            }
        }
    }

    private static void refuseOldPackings(byte[] content, int from, int to) {
        String dictionary = new String(content, from, to - from, StandardCharsets.ISO_8859_1);
        dictionary = dictionary.substring(Math.max(0, dictionary.lastIndexOf("obj")));
        String plain = ESCAPED.matcher(dictionary)
                .replaceAll(
                        code -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(code.group(1), 16))));
        if (NOT_OF_OUR_TIME.matcher(plain).find()) {
            throw UnreadableTranscript.notSupported();
        }
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
            while (more > 0) {
                if (inflater.getBytesWritten() > MOST_IN_ONE) {
                    throw UnreadableTranscript.unpacksTooLarge();
                }
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
