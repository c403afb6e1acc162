package org.alongside.analysis.transcript;

/**
 * What one speaker said in one go, before it has a place in the text.
 *
 * @param speaker empty where nobody is named
 * @param words never blank
 */
record Spoken(String speaker, String words, Side side) {
    /** Nobody said yet on which side. */
    Spoken(String speaker, String words) {
        this(speaker, words, Side.OTHER);
    }
}
