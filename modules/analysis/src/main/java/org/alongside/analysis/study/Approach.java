package org.alongside.analysis.study;

/** Which school of thematic analysis a study belongs to; it decides what counts as good work. */
public enum Approach {
    /** Themes are made by the researchers, whose own standpoint is part of the work. */
    REFLEXIVE,
    /** A list of codes, agreed early and refined on the way. */
    CODEBOOK,
    /** Several people code the same, and their agreement is measured. */
    CODING_RELIABILITY
}
