package org.alongside.support.concern;

/** How soon it has to be looked at. Chosen by whoever raises it, never worked out. */
public enum Urgency {
    /** The same day, or the next working day. */
    TODAY(0),
    /** Within two working days. */
    THIS_WEEK(2),
    /** Within five working days. */
    NO_HURRY(5);

    private final int workdays;

    Urgency(int workdays) {
        this.workdays = workdays;
    }

    int workdays() {
        return workdays;
    }
}
