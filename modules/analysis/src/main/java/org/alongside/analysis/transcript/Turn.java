package org.alongside.analysis.transcript;

/**
 * One speaker's go, as a range of the text of a {@link TranscriptText}.
 *
 * @param speaker the label as the transcript writes it, without its colon; empty where nobody is named
 * @param start where the words begin, in UTF-16 units as in a Java string
 * @param end where they end, exclusive
 */
public record Turn(String speaker, int start, int end) {
    public Turn {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("A turn has words");
        }
    }

    /** Whether the transcript says who speaks. */
    public boolean hasSpeaker() {
        return !speaker.isEmpty();
    }
}
