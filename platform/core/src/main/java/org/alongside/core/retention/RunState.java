package org.alongside.core.retention;

/** Where it stands with things that are to go. */
public enum RunState {
    /** They go on their day. */
    ANNOUNCED,
    /** They stay until somebody says otherwise. */
    HELD,
    /** They are gone. */
    DONE
}
