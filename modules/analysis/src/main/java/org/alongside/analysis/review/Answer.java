package org.alongside.analysis.review;

/** What somebody says of a theme. No answer is no answer: it never counts as yes. */
public enum Answer {
    FITS,
    PARTLY,
    DOES_NOT,
    RATHER_NOT
}
