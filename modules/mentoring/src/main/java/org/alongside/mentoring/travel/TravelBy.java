package org.alongside.mentoring.travel;

/** By what somebody travels. */
public enum TravelBy {
    TAXI,
    TRAIN,
    BUS,
    /** Somebody of the staff drives. */
    LIFT,
    COMMUNITY_TRANSPORT
}
