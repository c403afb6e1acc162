package org.alongside.core.document;

/** In which form a document speaks to somebody. All are equals. */
public enum Format {
    STANDARD,
    EASY_READ,
    LARGE_PRINT,
    AUDIO
}
