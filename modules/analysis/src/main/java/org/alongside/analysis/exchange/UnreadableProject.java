package org.alongside.analysis.exchange;

import org.alongside.core.problem.Refusal;

/** The file cannot be read as a project or a codebook; the sentence says why, and what the person can do. */
public final class UnreadableProject extends Refusal {
    private UnreadableProject(String key, Object... values) {
        super(Kind.INVALID, key, values);
    }

    /** It is neither a project nor a codebook. */
    static UnreadableProject notSupported() {
        return new UnreadableProject("analysis.exchange.refusal.not-supported");
    }

    /** It says what it is but does not hold together. */
    static UnreadableProject damaged() {
        return new UnreadableProject("analysis.exchange.refusal.damaged");
    }

    /** The upload is larger than we take. */
    static UnreadableProject tooLarge(int megabytes) {
        return new UnreadableProject("analysis.exchange.refusal.too-large", megabytes);
    }

    /** It unpacks to more than any project, or is made of more pieces. */
    static UnreadableProject unpacksTooLarge() {
        return new UnreadableProject("analysis.exchange.refusal.unpacks-too-large");
    }

    /** It holds more than one project, and no name says which is meant. */
    static UnreadableProject severalProjects() {
        return new UnreadableProject("analysis.exchange.refusal.several");
    }
}
