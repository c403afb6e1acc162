package org.alongside.analysis.transcript;

import java.util.Arrays;
import java.util.Random;

/** Files with something wrong with them. */
final class Broken {
    private Broken() {}

    /** A copy with a few bytes changed, and every third cut short. */
    static byte[] copy(byte[] whole, Random random) {
        int length = random.nextInt(3) == 0 ? 8 + random.nextInt(whole.length - 8) : whole.length;
        byte[] copy = Arrays.copyOf(whole, length);
        int changes = length > 8 ? random.nextInt(8) : 0;
        for (int i = 0; i < changes; i++) {
            // The first bytes say what it is, so they stay.
            copy[8 + random.nextInt(length - 8)] = (byte) random.nextInt(256);
        }
        return copy;
    }

    /** Reads it, which may go well; anything but a refusal lets the test fail. */
    static void read(String fileName, byte[] content) {
        try {
            TranscriptReader.read(fileName, content);
        } catch (UnreadableTranscript expected) {
            // As it should be.
        }
    }
}
