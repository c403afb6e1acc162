package org.alongside.support.task;

/** What is to be done for somebody. */
public enum TaskKind {
    /** Something planned stayed unmarked: a reason to see how they are, and nothing else (R5). */
    SEE_HOW_THEY_ARE,
    /** Their first activity was held. */
    CALL_AFTER_FIRST_ACTIVITY,
    /** Their part ended. */
    ENDING_CALL,
    /** They asked to talk something through. */
    DEBRIEF
}
