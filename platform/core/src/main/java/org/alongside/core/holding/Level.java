package org.alongside.core.holding;

/** How far somebody goes when they stop. Each goes further than the one before. */
public enum Level {
    /** Everything rests until they say that it goes on. */
    PAUSE,
    /** Nobody gets in touch any more. */
    NO_CONTACT,
    /** Nothing new is done; what was done stays. */
    NO_NEW_USE,
    /** Their words go too, wherever they can be taken out. */
    REMOVE_WORDS,
    /** Everything goes that the law does not ask to be kept. */
    ERASE;

    /** Whether it goes as far as that one, or further. */
    public boolean reaches(Level other) {
        return compareTo(other) >= 0;
    }
}
