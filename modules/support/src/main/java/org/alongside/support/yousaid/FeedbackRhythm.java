package org.alongside.support.yousaid;

/** Whether, and how often, somebody would like to hear what became of what they said. */
public enum FeedbackRhythm {
    EACH_TIME,
    /** All of it together. */
    MONTHLY,
    /** No message: it stands on their page, and staff tell them when they ask. */
    WHEN_I_ASK,
    /** They would rather not hear of it. It stands on their page all the same. */
    RATHER_NOT
}
