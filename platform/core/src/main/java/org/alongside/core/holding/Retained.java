package org.alongside.core.holding;

import java.time.LocalDate;

/**
 * A kind of thing that is kept for some time and not for ever. A bean of whoever keeps it, found by its presence; how long is a
 * setting of its module, in months, under {@link #rule}. It runs in its caller's transaction; its callers have checked who may ask.
 */
public interface Retained {
    /** The {@linkplain Holding#key holding} whose things these are. */
    String holding();

    /** How many things there are whose time was over before that day. */
    long count(LocalDate before);

    /**
     * Lets go of things whose time was over before that day. What stays is consistent, whenever it is called again.
     *
     * @param most no more than this many
     * @return how many: fewer than {@code most} when nothing is left
     */
    int letGo(LocalDate before, int most);

    /** The setting that says how many months things of that holding are kept. */
    static String rule(String holding) {
        return holding.replaceFirst("\\.", ".keep.");
    }
}
