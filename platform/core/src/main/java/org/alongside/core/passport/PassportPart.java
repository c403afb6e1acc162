package org.alongside.core.passport;

/** What somebody may take along, beside what they are called. */
public enum PassportPart {
    /** The way they are reached. */
    REACH,
    /** Pronouns, languages, and what they need to take part. */
    NEEDS,
    /** How they are reached safely, and who helps them. */
    SAFETY,
    /** What they took part in here, and when. */
    TOOK_PART
}
