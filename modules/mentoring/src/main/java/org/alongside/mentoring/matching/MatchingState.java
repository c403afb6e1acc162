package org.alongside.mentoring.matching;

/** How far a run has come. */
public enum MatchingState {
    /** Plans are looked for; whatever happens to the server, it will be done. */
    WORKING,
    /** There are plans. */
    READY,
    /** A person let mentors read a plan of it. */
    RELEASED,
    /** A person stopped it. */
    STOPPED
}
