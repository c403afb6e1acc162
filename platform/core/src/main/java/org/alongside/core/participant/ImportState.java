package org.alongside.core.participant;

/** How far an import has come. Until it is done, nobody of the file is there. */
public enum ImportState {
    WAITING,
    RUNNING,
    /** Everybody in the file was added. */
    DONE,
    /** Somebody stopped it; nobody was added. */
    CANCELLED,
    /** It could not be done; nobody was added. */
    FAILED;

    /** Whether nothing will become of it any more. */
    public boolean isOver() {
        return this == DONE || this == CANCELLED || this == FAILED;
    }
}
