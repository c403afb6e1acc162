package org.alongside.mentoring.pairing;

/**
 * How somebody who leaves would like the other one to be told, by a person and in kind words. Nobody is asked why they leave, so none
 * of these says it. The words stand under {@code mentoring.parting}.
 */
public enum Parting {
    /** What is said when they chose nothing. */
    NEUTRAL,
    THANKS,
    GLAD,
    ALL_THE_BEST
}
