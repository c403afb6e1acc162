package org.alongside.support.task;

import org.alongside.support.promise.PromiseKind;

/** What is to be done for somebody. */
public enum TaskKind {
    /** Something planned stayed unmarked: a reason to see how they are, and nothing else (R5). */
    SEE_HOW_THEY_ARE,
    /** Their first activity was held. */
    CALL_AFTER_FIRST_ACTIVITY,
    /** Their part ended. */
    ENDING_CALL,
    /** They asked to talk something through. */
    DEBRIEF,
    /** They said how often they would like to be asked how they are. */
    CHECK_IN_DUE,
    /** They are to know who is there for them. */
    NAMED_SUPPORTER,
    /** It is time to ring them again. */
    REGULAR_CALL,
    /** Something else was promised to each. */
    PROMISED;

    /** What keeps a promise of that kind to one person. */
    static TaskKind keeping(PromiseKind kind) {
        return switch (kind) {
            case NAMED_SUPPORTER -> NAMED_SUPPORTER;
            case CALL_AFTER_FIRST -> CALL_AFTER_FIRST_ACTIVITY;
            case REGULAR_CALL -> REGULAR_CALL;
            case DEBRIEF_ON_REQUEST -> DEBRIEF;
            case ENDING_CALL -> ENDING_CALL;
            case REFLECTIVE_GROUP, PAY_WITHIN_DAYS, OTHER -> PROMISED;
        };
    }
}
