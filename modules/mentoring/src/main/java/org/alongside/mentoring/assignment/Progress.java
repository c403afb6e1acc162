package org.alongside.mentoring.assignment;

/**
 * Hears how far a long piece of work has come. Whatever it throws stops the work and reaches the caller as it is: a
 * {@link java.util.concurrent.CancellationException} is the usual way to cancel.
 */
@FunctionalInterface
public interface Progress {
    /**
     * Called in the working thread, never going back, up to thousands of times in one piece of work; it should return at once.
     *
     * @param done how much is done, from 0 to {@code of}
     * @param of the same throughout one piece of work
     */
    void at(int done, int of);

    /** Nobody listens. */
    static Progress unheard() {
        return (done, of) -> {};
    }
}
