package org.alongside.mentoring.wish;

/** A part of a day, as people plan by it. */
public enum DayPart {
    MORNING(10),
    AFTERNOON(14),
    EVENING(18);

    private final int hour;

    DayPart(int hour) {
        this.hour = hour;
    }

    /** A full hour in it, to propose; any other is as good. */
    public int hour() {
        return hour;
    }
}
