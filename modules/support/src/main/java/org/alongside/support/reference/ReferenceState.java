package org.alongside.support.reference;

/** With whom a reference is. */
public enum ReferenceState {
    /** A member of staff writes it, or puts it in other words. */
    WITH_WRITER,
    /** The person reads the draft, and nobody else does. */
    WITH_PERSON,
    /** The person took it: it is a letter of theirs. */
    TAKEN
}
