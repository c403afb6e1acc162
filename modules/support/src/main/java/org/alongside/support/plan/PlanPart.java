package org.alongside.support.plan;

/** What somebody may say about how they like to be supported. */
public enum PlanPart {
    WHAT_HELPS,
    WHAT_TO_AVOID,
    WHO_TO_RING
}
