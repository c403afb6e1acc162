package org.alongside.support.training;

/** By which way somebody did a course. */
public enum DoneHow {
    /** They were there. */
    THERE,
    ONLINE,
    /** They have it from somewhere else. */
    ELSEWHERE
}
