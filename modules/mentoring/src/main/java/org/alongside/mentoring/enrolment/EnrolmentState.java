package org.alongside.mentoring.enrolment;

/** How far somebody has come who would like to take part. There is no state for being turned away. */
public enum EnrolmentState {
    /** "I might be interested." */
    INTERESTED,
    /** They know what it is about: mentors what they can expect, trainees their role and that nobody assesses it. */
    INDUCTED,
    /** They would like to meet somebody now. */
    AVAILABLE,
    /** They take part no longer, or would rather not. One may always come back. */
    STOPPED
}
