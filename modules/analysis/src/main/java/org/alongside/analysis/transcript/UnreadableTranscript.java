package org.alongside.analysis.transcript;

import org.alongside.core.problem.Refusal;

/** The file cannot be turned into a transcript; the sentence says why, and what the person can do. */
public final class UnreadableTranscript extends Refusal {
    private UnreadableTranscript(String reason, Object... values) {
        super(Kind.INVALID, "analysis.transcript.refusal." + reason, values);
    }

    /** Nothing is in it, or only blanks. */
    static UnreadableTranscript empty() {
        return new UnreadableTranscript("empty");
    }

    /** None of the kinds that are read. */
    static UnreadableTranscript notSupported() {
        return new UnreadableTranscript("not-supported");
    }

    /** Protected by a password or against copying. */
    static UnreadableTranscript locked() {
        return new UnreadableTranscript("locked");
    }

    /** A PDF of pictures, as a scanner makes it. */
    static UnreadableTranscript withoutText() {
        return new UnreadableTranscript("no-text");
    }

    /** The upload is larger than any transcript. */
    static UnreadableTranscript tooLarge(int megabytes) {
        return new UnreadableTranscript("too-large", megabytes);
    }

    /** More words or lines than anybody could say. */
    static UnreadableTranscript tooLong() {
        return new UnreadableTranscript("too-long");
    }

    /** Small as an upload, but unpacks to more than any transcript. */
    static UnreadableTranscript unpacksTooLarge() {
        return new UnreadableTranscript("unpacks-too-large");
    }

    /** It says what it is but does not hold together. */
    static UnreadableTranscript damaged() {
        return new UnreadableTranscript("damaged");
    }

    /** Its letters are not written down in the way that somebody chose. */
    static UnreadableTranscript otherEncoding(String encoding) {
        return new UnreadableTranscript("encoding", encoding);
    }
}
