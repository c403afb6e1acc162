package org.alongside.core.holding;

import java.util.Optional;

/**
 * What becomes of something when somebody stops.
 *
 * @param outcome what becomes of it
 * @param count of how many things
 * @param why the key of a sentence that says why, where it stays or cannot go
 */
public record Effect(Outcome outcome, long count, Optional<String> why) {
    /** What becomes of it. */
    public enum Outcome {
        /** It is not done any more. */
        STOPPED,
        /** It is kept, but changed or out of sight. */
        CHANGED,
        /** It is gone. */
        DELETED,
        /** It is kept, for a reason. */
        KEPT,
        /** It cannot be undone, for a reason. */
        IMPOSSIBLE
    }

    /** So many are not done any more. */
    public static Effect stopped(long count) {
        return new Effect(Outcome.STOPPED, count, Optional.empty());
    }

    /** So many are changed or out of sight, as the sentence under that key says. */
    public static Effect changed(long count, String why) {
        return new Effect(Outcome.CHANGED, count, Optional.of(why));
    }

    /** So many are gone. */
    public static Effect deleted(long count) {
        return new Effect(Outcome.DELETED, count, Optional.empty());
    }

    /** So many are kept, for the reason under that key. */
    public static Effect kept(long count, String why) {
        return new Effect(Outcome.KEPT, count, Optional.of(why));
    }

    /** So many cannot be undone, for the reason under that key. */
    public static Effect impossible(long count, String why) {
        return new Effect(Outcome.IMPOSSIBLE, count, Optional.of(why));
    }
}
