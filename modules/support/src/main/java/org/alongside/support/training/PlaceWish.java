package org.alongside.support.training;

/** What somebody says about a session. Nobody asks why. */
public enum PlaceWish {
    WOULD_LIKE,
    RATHER_NOT
}
