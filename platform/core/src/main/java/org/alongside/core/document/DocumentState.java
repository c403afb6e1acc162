package org.alongside.core.document;

/** How far a version of a document has come. */
public enum DocumentState {
    /** May still be changed; nobody is asked with it. */
    DRAFT,
    /** People are asked with it. Never changed again. */
    IN_FORCE,
    /** Another version took its place, or it is asked no longer. Kept for those who said yes to it. */
    PAST
}
