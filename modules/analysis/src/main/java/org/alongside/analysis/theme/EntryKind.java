package org.alongside.analysis.theme;

/** What researchers put beside a theme. */
public enum EntryKind {
    /** A passage or a note that speaks against it. */
    AGAINST,
    /** They looked for what speaks against it and found nothing. */
    NONE_FOUND,
    /** Somebody who had no part in the scheme looked at it. */
    LOOKED_AT,
    /** They agreed on it as a finding. */
    AGREED_ON
}
