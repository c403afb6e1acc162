package org.alongside.support.claim;

/** How far a claim has come. Seen by the person in words, with the days it has taken so far. */
public enum ClaimState {
    /** Waits for the person's word. */
    DRAFT,
    /** The person wants it; waits for approval. */
    SENT,
    APPROVED,
    /** Handed to the institution's finance office. */
    WITH_FINANCE,
    PAID,
    /** The person does not want it, which needs no reason and can be undone. */
    DECLINED
}
