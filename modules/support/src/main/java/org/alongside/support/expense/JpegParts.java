package org.alongside.support.expense;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Takes a JPEG apart (ITU-T T.81, annex B): keeps frame, tables and scans, and leaves behind comments, previews, colour profiles, where it was
 * taken, and all that follows its end.
 */
final class JpegParts {
    private static final int START = 0xD8;
    private static final int END = 0xD9;
    private static final int BASELINE = 0xC0;
    private static final int PROGRESSIVE = 0xC2;
    private static final int LAST_FRAME = 0xCF;
    private static final int HUFFMAN = 0xC4;
    private static final int QUANTISATION = 0xDB;
    private static final int SCAN = 0xDA;
    private static final int RESTARTS = 0xDD;
    private static final int JFIF = 0xE0;
    private static final int EXIF = 0xE1;
    private static final int ADOBE = 0xEE;

    /** Of a JFIF part without its preview. */
    private static final int JFIF_LENGTH = 14;

    /** A picture that builds up has a dozen; each costs as much as a whole one. */
    private static final int MOST_SCANS = 60;

    private static final int TAG_OF_TURN = 0x0112;
    private static final int MOST_TAGS = 1000;

    private final byte[] content;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private int at = 2;
    private int width;
    private int height;
    private int scans;
    private int turn = PictureParts.UPRIGHT;

    private JpegParts(byte[] content) {
        this.content = content;
    }

    static PictureParts of(byte[] content) {
        return new JpegParts(content).read();
    }

    private PictureParts read() {
        mark(START);
        while (true) {
            int marker = nextMarker();
            if (marker == END) {
                if (scans == 0) {
                    throw UnusableReceipt.damaged();
                }
                mark(END);
                return new PictureParts("jpeg", kept.toByteArray(), width, height, turn);
            }
            part(marker);
        }
    }

    private int nextMarker() {
        if (number(1) != 0xFF) {
            throw UnusableReceipt.damaged();
        }
        int marker = number(1);
        while (marker == 0xFF) {
            marker = number(1);
        }
        return marker;
    }

    private void part(int marker) {
        int begin = at;
        int length = number(2) - 2;
        int data = at;
        if (length < 0 || data + length > content.length) {
            throw UnusableReceipt.damaged();
        }
        if (marker == HUFFMAN || marker == QUANTISATION || marker == RESTARTS) {
            keep(marker, begin, data + length);
        } else if (marker >= BASELINE && marker <= LAST_FRAME) {
            frame(marker, data, length);
            keep(marker, begin, data + length);
        } else if (marker == SCAN) {
            keep(marker, begin, data + length);
            at = data + length;
            scan();
            return;
        } else if (marker == JFIF && isNamed(data, length, "JFIF\0") && kept.size() == 2 && length >= JFIF_LENGTH) {
            mark(JFIF);
            kept.write(0);
            kept.write(JFIF_LENGTH + 2);
            kept.write(content, data, JFIF_LENGTH - 2);
            // No preview.
            kept.write(0);
            kept.write(0);
        } else if (marker == ADOBE && isNamed(data, length, "Adobe")) {
            keep(marker, begin, data + length);
        } else if (marker == EXIF && isNamed(data, length, "Exif\0\0")) {
            turn = turnIn(ByteBuffer.wrap(content, data + 6, length - 6).slice());
        }
        at = data + length;
    }

    private void frame(int marker, int data, int length) {
        if (marker > PROGRESSIVE || width > 0 || length < 6) {
            throw UnusableReceipt.damaged();
        }
        at = data;
        int bits = number(1);
        int high = number(2);
        int wide = number(2);
        int colours = number(1);
        PictureParts.refuseTooManyPoints(wide, high);
        // Four colours are for printing presses; cameras take three, scanners sometimes one.
        if (bits != 8 || (colours != 1 && colours != 3)) {
            throw UnusableReceipt.damaged();
        }
        width = wide;
        height = high;
    }

    /** The drawing itself, up to the next mark that is not part of it. */
    private void scan() {
        if (width == 0 || ++scans > MOST_SCANS) {
            throw UnusableReceipt.damaged();
        }
        int begin = at;
        while (at + 1 < content.length && !endsScan(content[at] & 0xFF, content[at + 1] & 0xFF)) {
            at++;
        }
        kept.write(content, begin, at - begin);
    }

    private static boolean endsScan(int first, int second) {
        boolean restart = second >= 0xD0 && second <= 0xD7;
        return first == 0xFF && second != 0 && second != 0xFF && !restart;
    }

    private boolean isNamed(int data, int length, String name) {
        return length >= name.length()
                && new String(content, data, name.length(), StandardCharsets.ISO_8859_1).equals(name);
    }

    /** Upright where it does not say, or says what cannot be. */
    private static int turnIn(ByteBuffer exif) {
        try {
            exif.order(exif.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            exif.position(exif.getInt(4));
            int tags = Math.min(exif.getShort() & 0xFFFF, MOST_TAGS);
            for (int i = 0; i < tags; i++) {
                int tag = exif.getShort() & 0xFFFF;
                exif.position(exif.position() + 6);
                int value = exif.getShort() & 0xFFFF;
                exif.position(exif.position() + 2);
                if (tag == TAG_OF_TURN && PictureParts.isTurn(value)) {
                    return value;
                }
            }
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException unreadable) {
            return PictureParts.UPRIGHT;
        }
        return PictureParts.UPRIGHT;
    }

    private int number(int bytes) {
        if (at + bytes > content.length) {
            throw UnusableReceipt.damaged();
        }
        int number = 0;
        for (int i = 0; i < bytes; i++) {
            number = (number << 8) | (content[at++] & 0xFF);
        }
        return number;
    }

    private void mark(int marker) {
        kept.write(0xFF);
        kept.write(marker);
    }

    private void keep(int marker, int from, int to) {
        mark(marker);
        kept.write(content, from, to - from);
    }
}
