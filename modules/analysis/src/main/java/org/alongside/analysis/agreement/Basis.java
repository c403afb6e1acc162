package org.alongside.analysis.agreement;

/** Which text is compared. */
public enum Basis {
    /** All of it. What nobody coded counts as agreement that there is nothing to code. */
    ALL_TEXT,
    /** Only what at least one of the people who are compared coded, with any code. */
    CODED_TEXT
}
