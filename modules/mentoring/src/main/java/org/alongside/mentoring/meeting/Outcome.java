package org.alongside.mentoring.meeting;

/** What became of a planned meeting. None of these is anybody's fault, and none says more than this (R1, R5). */
public enum Outcome {
    MET,
    MOVED,
    DID_NOT_HAPPEN
}
