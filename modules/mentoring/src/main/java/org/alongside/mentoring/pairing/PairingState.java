package org.alongside.mentoring.pairing;

import java.util.EnumSet;
import java.util.Set;

/**
 * Where a pair stands, from being thought of to being looked after when it is over. Both endings count as having taken part
 * (R12); nobody is ever refused or called off in words: what does not come about is closed.
 */
public enum PairingState {
    /** Somebody thought that the two would fit. The mentor reads it first and decides first, without a clock. */
    SUGGESTED,
    /** The mentor would like to; now the trainee reads it. */
    MENTOR_YES,
    /** Both would like to; a person introduces them. */
    TRAINEE_YES,
    /** They know each other; nothing is planned yet. */
    INTRODUCED,
    /** They meet. */
    MEETING,
    /** They take a break. */
    PAUSED,
    /** Their ending has begun: they know which meeting is the last. */
    ENDING,
    /** They came to the end they had planned. */
    ENDED_PLANNED,
    /** One of them left before. */
    ENDED_EARLY,
    /** It is over, and somebody still looks after them. */
    AFTERCARE,
    /** All is done; nothing waits for anybody. */
    CLOSED;

    private static final Set<PairingState> ONLY_THOUGHT_OF = EnumSet.of(SUGGESTED, MENTOR_YES, TRAINEE_YES);
    private static final Set<PairingState> OPEN = EnumSet.of(INTRODUCED, MEETING, PAUSED, ENDING);

    /** Whether they still meet or take a break. */
    public boolean open() {
        return OPEN.contains(this);
    }

    /** Whether they meet at the moment: an ending that has begun is made of meetings, too. */
    public boolean meets() {
        return this == MEETING || this == ENDING;
    }

    /** Whether they have not been introduced to each other yet. */
    public boolean onlyThoughtOf() {
        return ONLY_THOUGHT_OF.contains(this);
    }

    /** Whether a mentor's place is taken by it: from their own yes on, until it ends. */
    public boolean takesAPlace() {
        return open() || this == MENTOR_YES || this == TRAINEE_YES;
    }

    /** Whether it may become that. What is missing here cannot happen, by whatever way. */
    public boolean leadsTo(PairingState next) {
        return next().contains(next);
    }

    private Set<PairingState> next() {
        return switch (this) {
            case SUGGESTED -> EnumSet.of(MENTOR_YES, CLOSED);
            case MENTOR_YES -> EnumSet.of(TRAINEE_YES, CLOSED);
            case TRAINEE_YES -> EnumSet.of(INTRODUCED, CLOSED);
            case INTRODUCED -> EnumSet.of(MEETING, PAUSED, ENDING, ENDED_PLANNED, ENDED_EARLY);
            case MEETING -> EnumSet.of(PAUSED, ENDING, ENDED_PLANNED, ENDED_EARLY);
            case PAUSED -> EnumSet.of(MEETING, ENDED_PLANNED, ENDED_EARLY);
            case ENDING -> EnumSet.of(MEETING, PAUSED, ENDED_PLANNED, ENDED_EARLY);
            case ENDED_PLANNED, ENDED_EARLY -> EnumSet.of(AFTERCARE, CLOSED);
            case AFTERCARE -> EnumSet.of(CLOSED);
            case CLOSED -> EnumSet.noneOf(PairingState.class);
        };
    }
}
