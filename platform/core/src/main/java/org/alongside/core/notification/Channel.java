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
    PHONE,
    /** By a text message to their telephone, which carries next to nothing: telephones are shared. */
    TEXT;

    /** Whether it goes out by itself, through the mail server. */
    boolean goesByItself() {
        return this == EMAIL || this == TEXT;
    }
}
