package org.alongside.core.rest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** A file that comes as the body of a request. */
public final class Brought {
    /** Whoever still sends does not hear an answer: so much is heard out before saying no. */
    private static final long HEARD_OUT = 64L * 1024;

    private static final long TIMES_TOO_LARGE = 3;

    private Brought() {}

    /**
     * Its bytes; of one that is too large one byte more than allowed, which is enough to see it. What is far too large is not waited
     * for.
     *
     * @param body empty where nothing was sent
     * @param may refuses whoever may not bring it, before any of it is kept
     */
    public static byte[] bytes(InputStream body, int longest, Runnable may) {
        if (body == null) {
            may.run();
            return new byte[0];
        }
        try {
            insist(body, may);
            byte[] brought = body.readNBytes(longest + 1);
            if (brought.length > longest) {
                body.skip(TIMES_TOO_LARGE * longest);
            }
            return brought;
        } catch (IOException brokenOff) {
            throw new UncheckedIOException(brokenOff);
        }
    }

    private static void insist(InputStream body, Runnable may) throws IOException {
        try {
            may.run();
        } catch (RuntimeException refused) {
            body.skip(HEARD_OUT);
            throw refused;
        }
    }
}
