package org.alongside.mentoring.assignment;

/** Tells a {@link Progress} how far one stretch of the work has come, so that the whole never goes back. */
final class Steps {
    /** The whole, in per cent. */
    static final int ALL = 100;

    private final Progress progress;
    private final int from;
    private final int to;
    private final long of;

    /** A stretch between two percentages, in so many steps. */
    Steps(Progress progress, int from, int to, long of) {
        this.progress = progress;
        this.from = from;
        this.to = to;
        this.of = Math.max(1, of);
    }

    void at(long step) {
        progress.at(from + (int) ((to - from) * Math.min(step, of) / of), ALL);
    }
}
