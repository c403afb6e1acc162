package org.alongside.analysis.agreement;

/** What is compared: whether two people gave it a code. */
public enum Unit {
    /** Each position of the text. Counts UTF-16 units, as positions of codings do. */
    CHARACTER,
    /** Each turn of somebody who speaks; a code anywhere in it counts for all of it. */
    TURN,
    /** Each interview; a code anywhere in it counts for all of it. */
    DOCUMENT
}
