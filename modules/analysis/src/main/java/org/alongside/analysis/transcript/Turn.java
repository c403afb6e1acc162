package org.alongside.analysis.transcript;

/**
 * One speaker's go, as a range of the text of a {@link TranscriptText}.
 *
 * @param speaker the label as the transcript writes it, without its colon; empty where nobody is named
 * @param start where the words begin, in UTF-16 units as in a Java string
 * @param end where they end, exclusive
 * @param side on which side of the talk they speak
 */
public record Turn(String speaker, int start, int end, Side side) {
    public Turn {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("A turn has words");
        }
    }

    /** Of somebody of whom nobody said on which side they speak. */
    public Turn(String speaker, int start, int end) {
        this(speaker, start, end, Side.OTHER);
    }

    /** Whether the transcript says who speaks. */
    public boolean hasSpeaker() {
        return !speaker.isEmpty();
    }
}
