package org.alongside.support.group;

/** What somebody says about a meeting to come. Nobody asks why. */
public enum Answer {
    COMES,
    NOT_THIS_TIME
}
