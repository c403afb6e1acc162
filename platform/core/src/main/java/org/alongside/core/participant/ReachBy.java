package org.alongside.core.participant;

/** How somebody wants to be reached. Online is never the only way. */
public enum ReachBy {
    EMAIL,
    PHONE,
    POST
}
