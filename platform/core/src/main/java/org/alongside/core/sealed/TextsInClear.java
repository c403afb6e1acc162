package org.alongside.core.sealed;

/**
 * An earlier version may have left texts in clear in the current programme. Whoever keeps such texts seals them now. Told at each
 * start for every programme that is not archived.
 */
public record TextsInClear() {}
