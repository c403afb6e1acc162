package org.alongside.support.expense;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * A receipt as it is kept: a picture that was drawn anew, or a PDF that was written anew. Nothing of what came is left but what it
 * shows: no place where a photo was taken, no name, nothing behind its end.
 */
public final class ReceiptFile {
    /** How large a file may come. */
    public static final int MOST_MEGABYTES = 10;

    /** As many bytes. */
    public static final int LARGEST = MOST_MEGABYTES * 1024 * 1024;

    /** One is read at a time: a large photo takes much of the server's memory while it is. */
    private static final Semaphore AT_ONCE = new Semaphore(1, true);

    /** So long others wait for their turn. */
    private static final long PATIENCE_SECONDS = 20;

    private final ReceiptKind kind;
    private final byte[] bytes;

    ReceiptFile(ReceiptKind kind, byte[] bytes) {
        this.kind = kind;
        this.bytes = bytes.clone();
    }

    /**
     * Reads what somebody brings. What it is called, and what it is said to be, does not count.
     *
     * @throws UnusableReceipt when it is no JPEG, PNG or PDF, or none that can be kept
     * @throws TooManyFiles when others bring theirs at the same moment
     */
    public static ReceiptFile read(byte[] brought) {
        if (brought.length == 0) {
            throw UnusableReceipt.empty();
        }
        if (brought.length > LARGEST) {
            throw UnusableReceipt.tooLarge();
        }
        waitForTurn();
        try {
            if (begins(brought, 0, "\u00ff\u00d8\u00ff")) {
                return new ReceiptFile(ReceiptKind.JPEG, Picture.redrawn(JpegParts.of(brought)));
            }
            if (begins(brought, 0, "\u0089PNG\r\n\u001a\n")) {
                return new ReceiptFile(ReceiptKind.JPEG, Picture.redrawn(PngParts.of(brought)));
            }
            if (begins(brought, 0, "%PDF-")) {
                return new ReceiptFile(ReceiptKind.PDF, PdfPaper.rewritten(brought));
            }
        } finally {
            AT_ONCE.release();
        }
        boolean ofAPhone = begins(brought, 4, "ftyp") || (begins(brought, 0, "RIFF") && begins(brought, 8, "WEBP"));
        throw ofAPhone ? UnusableReceipt.ofAPhone() : UnusableReceipt.notSupported();
    }

    private static void waitForTurn() {
        try {
            if (!AT_ONCE.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new TooManyFiles();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new TooManyFiles();
        }
    }

    private static boolean begins(byte[] brought, int at, String mark) {
        return brought.length >= at + mark.length()
                && new String(brought, at, mark.length(), StandardCharsets.ISO_8859_1).equals(mark);
    }

    /** What it is. */
    public ReceiptKind kind() {
        return kind;
    }

    /** The whole file. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** How many bytes it has. */
    public int size() {
        return bytes.length;
    }
}
