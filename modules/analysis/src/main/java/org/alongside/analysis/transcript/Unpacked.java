package org.alongside.analysis.transcript;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts what comes out of a zip, all entries together, and stops a bomb. */
final class Unpacked extends FilterInputStream {
    /** Real documents shrink to a tenth at best; a bomb to a thousandth. */
    private static final int MOST_EXPANSION = 100;

    private static final long ALWAYS_ALLOWED = 1024 * 1024;
    private static final long MOST_UNPACKED = 256L * 1024 * 1024;

    private long left;

    /**
     * @param in the zip, at any entry
     * @param packed how large all of it is
     */
    Unpacked(InputStream in, int packed) {
        super(in);
        left = Math.min(MOST_UNPACKED, ALWAYS_ALLOWED + (long) MOST_EXPANSION * packed);
    }

    /** Allows no more than this from here on. */
    void leave(long most) {
        left = Math.min(left, most);
    }

    /** Left to itself, the zip stream would unpack what it skips without counting. */
    void skipToEnd() throws IOException {
        byte[] buffer = new byte[8192];
        int read = read(buffer, 0, buffer.length);
        while (read >= 0) {
            read = read(buffer, 0, buffer.length);
        }
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        take(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        take(Math.max(0, read));
        return read;
    }

    /** Whoever reads one entry must not close them all. */
    @Override
    public void close() {}

    private void take(int bytes) {
        left -= bytes;
        if (left < 0) {
            throw UnreadableTranscript.unpacksTooLarge();
        }
    }
}
