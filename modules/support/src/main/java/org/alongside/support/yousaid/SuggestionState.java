package org.alongside.support.yousaid;

/** What became of something that people said. */
public enum SuggestionState {
    /** Nobody has answered yet. */
    OPEN,
    DOING,
    DONE,
    /** It cannot be done, and why is said. */
    CANNOT;

    boolean answered() {
        return this != OPEN;
    }
}
