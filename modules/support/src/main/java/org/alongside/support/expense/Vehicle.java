package org.alongside.support.expense;

/** With what somebody went who is paid back by the mile. */
public enum Vehicle {
    CAR,
    MOTORCYCLE,
    BICYCLE
}
