package org.alongside.support.expense;

/** How far an expense has come. There is none for turning it down. */
public enum ExpenseState {
    /** Waits for approval. */
    SENT,
    /** Somebody asked the person something about it, and waits for the answer. */
    QUESTION,
    APPROVED,
    /** Handed to the institution's finance office. */
    WITH_FINANCE,
    PAID
}
