package org.alongside.mentoring.travel;

/** How it stands with somebody's travel to a meeting. */
public enum JourneyState {
    /** Staff still have to book it. */
    OWED,
    BOOKED,
    /** It is booked, and not needed any more: staff still have to take it back. */
    TO_TAKE_BACK
}
