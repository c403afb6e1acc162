package org.alongside.support.recognition;

/** What somebody may answer, without a reason. Nothing is an answer, too. */
public enum InvitationAnswer {
    HEAR_MORE,
    NOT_FOR_ME,
    ANOTHER_TIME
}
