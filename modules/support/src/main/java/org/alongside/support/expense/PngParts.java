package org.alongside.support.expense;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Takes a PNG apart (W3C, "Portable Network Graphics", chapters 5 and 11): keeps its measures, palette and points, and leaves behind texts,
 * profiles, further pictures, and all that follows its end. What the points unpack to is counted before anything draws them.
 */
final class PngParts {
    private static final int SIGNATURE = 8;
    private static final int AROUND = 12;
    private static final int MEASURES = 13;
    private static final Set<String> KEPT = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");

    /** What a careless writer may add to the points. */
    private static final long SLACK = 64L * 1024;

    /** Of an interlaced picture: first column, first row, columns between, rows between. */
    private static final List<int[]> PASSES = List.of(
            new int[] {0, 0, 8, 8},
            new int[] {4, 0, 8, 8},
            new int[] {0, 4, 4, 8},
            new int[] {2, 0, 4, 4},
            new int[] {0, 2, 2, 4},
            new int[] {1, 0, 2, 2},
            new int[] {0, 1, 1, 2});

    private final byte[] content;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private final ByteArrayOutputStream points = new ByteArrayOutputStream();
    private int width;
    private int height;
    private int bitsOfPoint;
    private boolean interlaced;

    private PngParts(byte[] content) {
        this.content = content;
    }

    static PictureParts of(byte[] content) {
        return new PngParts(content).read();
    }

    private PictureParts read() {
        kept.write(content, 0, SIGNATURE);
        int at = SIGNATURE;
        while (true) {
            if (at + AROUND > content.length) {
                throw UnusableReceipt.damaged();
            }
            int length = ByteBuffer.wrap(content).getInt(at);
            if (length < 0 || length > content.length - at - AROUND) {
                throw UnusableReceipt.damaged();
            }
            String type = new String(content, at + 4, 4, StandardCharsets.ISO_8859_1);
            if ((at == SIGNATURE) != type.equals("IHDR")) {
                throw UnusableReceipt.damaged();
            }
            if (KEPT.contains(type)) {
                keep(type, at, length);
            }
            if (type.equals("IEND")) {
                countPoints();
                return new PictureParts("png", kept.toByteArray(), width, height, PictureParts.UPRIGHT);
            }
            at += AROUND + length;
        }
    }

    private void keep(String type, int at, int length) {
        CRC32 check = new CRC32();
        check.update(content, at + 4, 4 + length);
        if ((int) check.getValue() != ByteBuffer.wrap(content).getInt(at + 8 + length)) {
            throw UnusableReceipt.damaged();
        }
        if (type.equals("IHDR")) {
            measure(Arrays.copyOfRange(content, at + 8, at + 8 + length));
        }
        if (type.equals("IDAT")) {
            points.write(content, at + 8, length);
        }
        kept.write(content, at, AROUND + length);
    }

    private void measure(byte[] head) {
        if (head.length != MEASURES) {
            throw UnusableReceipt.damaged();
        }
        ByteBuffer measures = ByteBuffer.wrap(head);
        width = measures.getInt();
        height = measures.getInt();
        PictureParts.refuseTooManyPoints(width, height);
        int bits = measures.get();
        int values = switch (measures.get()) {
            case 0, 3 -> 1;
            case 2 -> 3;
            case 4 -> 2;
            case 6 -> 4;
            default -> throw UnusableReceipt.damaged();
        };
        if (!Set.of(1, 2, 4, 8, 16).contains(bits)) {
            throw UnusableReceipt.damaged();
        }
        bitsOfPoint = bits * values;
        interlaced = head[MEASURES - 1] != 0;
    }

    /** Neither fewer than the picture has, nor so many more that they are there for another reason. */
    private void countPoints() {
        long expected = expected();
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(points.toByteArray());
            byte[] buffer = new byte[SIGNATURE * 1024];
            int more = inflater.inflate(buffer);
            while (more > 0 && inflater.getBytesWritten() <= expected + SLACK) {
                more = inflater.inflate(buffer);
            }
            long found = inflater.getBytesWritten();
            if (found < expected || found > expected + SLACK) {
                throw UnusableReceipt.damaged();
            }
        } catch (DataFormatException notPacked) {
            throw UnusableReceipt.damaged();
        } finally {
            inflater.end();
        }
    }

    private long expected() {
        if (!interlaced) {
            return bytes(width, height);
        }
        return PASSES.stream()
                .mapToLong(pass -> bytes(steps(width, pass[0], pass[2]), steps(height, pass[1], pass[3])))
                .sum();
    }

    private static long steps(int length, int first, int between) {
        return length <= first ? 0 : (length - first + between - 1) / between;
    }

    /** Each row has a byte before it. */
    private long bytes(long columns, long rows) {
        return columns == 0 ? 0 : rows * (1 + (columns * bitsOfPoint + 7) / 8);
    }
}
