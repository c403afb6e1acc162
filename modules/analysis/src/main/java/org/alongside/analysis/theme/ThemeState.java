package org.alongside.analysis.theme;

/** How far a theme has come. */
public enum ThemeState {
    /** The researchers are at work on it. */
    DRAFT,
    /** The people who were interviewed are asked about it; until they had their say it does not change. */
    IN_REVIEW,
    /** The review is over. It says nothing about who agreed: the replies stand beside the theme. */
    AGREED
}
