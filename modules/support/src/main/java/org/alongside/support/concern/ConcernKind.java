package org.alongside.support.concern;

/** What is raised. The two go different ways and are never mixed. */
public enum ConcernKind {
    /** How somebody is. They read what was written about them, unless it is withheld for a while (R10). */
    WELFARE,
    /** What somebody did. They are not told; the institution's own procedure decides, and only its steps stand here. */
    CONDUCT
}
