package org.alongside.mentoring.pairing;

/** Where a pair stands. Both endings count as having taken part (R12). */
public enum PairingState {
    /** They meet. */
    MEETING,
    /** They take a break. */
    PAUSED,
    /** They came to the end they had planned. */
    ENDED_PLANNED,
    /** One of them left before. */
    ENDED_EARLY;

    /** Whether they still meet or take a break. */
    public boolean open() {
        return this == MEETING || this == PAUSED;
    }
}
