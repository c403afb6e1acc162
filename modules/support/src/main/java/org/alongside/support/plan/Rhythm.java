package org.alongside.support.plan;

import java.util.OptionalInt;

/** How often somebody would like to be asked how they are. */
public enum Rhythm {
    /** Never unasked: they say when. */
    ONLY_WHEN_I_ASK(0),
    EVERY_WEEK(1),
    EVERY_TWO_WEEKS(2),
    EVERY_FOUR_WEEKS(4);

    private final int weeks;

    Rhythm(int weeks) {
        this.weeks = weeks;
    }

    /** How many weeks lie between two of them; empty where they come only when asked for. */
    OptionalInt weeks() {
        return weeks == 0 ? OptionalInt.empty() : OptionalInt.of(weeks);
    }
}
