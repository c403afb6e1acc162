package org.alongside.support.concern;

/** What was done with a concern. */
public enum StepKind {
    /** It was told. */
    RECEIVED,
    /** Somebody was told that it is there, because it is theirs to look at. */
    TOLD,
    /** Somebody whose it is to look at read it for the first time. */
    READ,
    /** It was talked about. */
    TALKED,
    /** Something was decided. */
    DECIDED,
    /** It was shown to a member of staff by name. */
    SHARED,
    /** It is not shown to the person it is about, for a while and for a reason. */
    WITHHELD,
    /** It was told as a worry and is looked at as a complaint. */
    COMPLAINT,
    /** It was read to the person it is about, or handed to them, who do not sign in here. */
    HANDED_OVER,
    /** It is shown to the person it is about again. */
    SHOWN,
    /** No contact between two people for now. */
    CONTACT_STOPPED,
    /** Contact between the two is possible again. */
    CONTACT_POSSIBLE,
    /** What it is a sign of was brought to "You said, we did". */
    BROUGHT,
    /** It was looked at, and is done. */
    CLOSED
}
