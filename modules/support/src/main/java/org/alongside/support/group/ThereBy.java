package org.alongside.support.group;

/** On whose word it is written that somebody was there. Their own is enough (R7). */
public enum ThereBy {
    THEMSELVES,
    WHO_HELD_IT
}
