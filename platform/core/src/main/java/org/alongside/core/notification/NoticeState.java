package org.alongside.core.notification;

/** How far a notice has come. */
public enum NoticeState {
    /** An e-mail not yet sent, a letter not yet posted, a call not yet made. */
    WAITING,
    /** It went out, or stands on the person's page where that is their only way. */
    SENT,
    /** It was tried as often as makes sense, or refused for good. */
    FAILED,
    /** Somebody decided that it does not go out. */
    STOPPED
}
