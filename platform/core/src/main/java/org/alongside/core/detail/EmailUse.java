package org.alongside.core.detail;

/** Who else may see what is sent to somebody by e-mail. */
public enum EmailUse {
    /** Nobody said anything, or it is theirs alone. */
    MINE,
    /** Somebody else reads it too: an e-mail says only that there is a message. */
    SHARED,
    /** No e-mails: what there is to tell stands on their page. */
    NONE
}
