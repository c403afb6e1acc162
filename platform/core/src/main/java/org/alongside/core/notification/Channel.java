package org.alongside.core.notification;

/** The way by which somebody is told. Whatever it is, who signs in finds the message on their page too. */
public enum Channel {
    /** By e-mail. */
    EMAIL,
    /** On their page of messages only. */
    HERE,
    /** By a letter that somebody prints and posts. */
    LETTER,
    /** By telephone: somebody rings them. */
    PHONE
}
