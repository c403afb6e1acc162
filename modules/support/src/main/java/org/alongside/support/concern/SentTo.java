package org.alongside.support.concern;

/** To whom it goes. */
public enum SentTo {
    /** To the safeguarding lead and their deputy. */
    LEAD,
    /** To somebody outside the course team, and to nobody within it. */
    OUTSIDE
}
